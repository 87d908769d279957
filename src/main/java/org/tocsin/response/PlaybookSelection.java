package org.tocsin.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** Which playbook leads through a response, by which rule, and until when control has to be decided on. */
@Table("response_playbook")
record PlaybookSelection(
        @Id @Nullable Long id,
        String incident,
        String playbook,
        String name,
        String rationale,
        String decision,
        Instant controlDueAt,
        Instant selectedAt) {

    ResponseView.Playbook view() {
        return new ResponseView.Playbook(playbook, name, rationale, decision, selectedAt);
    }
}
