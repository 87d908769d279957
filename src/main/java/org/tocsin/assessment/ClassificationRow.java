package org.tocsin.assessment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/** A stored classification, with who and when. */
@Table("assessment_classification")
record ClassificationRow(
        @Id @Nullable Long id,
        String incident,
        String category,
        String subKind,
        @Embedded(onEmpty = OnEmpty.USE_EMPTY) Factors factors,

        @Embedded(onEmpty = OnEmpty.USE_EMPTY, prefix = "impact_")
        Impacts impacts,

        String why,
        String classifiedBy,
        Instant classifiedAt) {

    AssessmentView.Judged view() {
        return new AssessmentView.Judged(factors, impacts.byKind(), why, classifiedBy, classifiedAt);
    }
}
