package org.tocsin.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What a second person found when looking whether everything works again. */
@Table("response_recovery")
record RecoveryCheck(
        @Id @Nullable Long id,
        String incident,
        boolean verified,
        String evidence,
        String verifiedBy,
        Instant verifiedAt) {

    ResponseView.Recovery view() {
        return new ResponseView.Recovery(verified, evidence, verifiedBy, verifiedAt);
    }
}
