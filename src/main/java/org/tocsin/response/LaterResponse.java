package org.tocsin.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** How the cause was removed and what was restored, once the incident was under control. */
@Table("response_later")
record LaterResponse(
        @Id @Nullable Long id,
        String incident,
        String eradication,
        String restoration,
        String monitoring,
        String carriedOutBy,
        Instant carriedOutAt) {

    static final String FOUR_EYES =
            "Recovery is verified by another person than the one who carried out the later responses";

    /** Nobody verifies their own work. */
    boolean mayBeVerifiedBy(String person) {
        return !carriedOutBy.equals(person);
    }

    ResponseView.Later view() {
        return new ResponseView.Later(eradication, restoration, monitoring, carriedOutBy, carriedOutAt);
    }
}
