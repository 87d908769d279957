package org.tocsin.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What else was done while the incident was not under control. */
@Table("response_measure")
record FurtherMeasure(
        @Id @Nullable Long id, String incident, String measures, String outcome, String takenBy, Instant takenAt) {

    ResponseView.Measures view() {
        return new ResponseView.Measures(measures, outcome, takenBy, takenAt);
    }
}
