package org.tocsin.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What somebody did and answered in one step of a playbook. */
@Table("response_step")
record PlaybookStep(
        @Id @Nullable Long id,
        String incident,
        String playbook,
        String step,
        String name,
        String answers,
        String doneBy,
        Instant doneAt) {

    ResponseView.Step view() {
        return new ResponseView.Step(name, StepAnswers.read(answers), doneBy, doneAt);
    }
}
