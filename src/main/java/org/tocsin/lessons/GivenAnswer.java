package org.tocsin.lessons;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** One answer of somebody who took part, with the words of the question as they saw it. */
@Table("lessons_answer")
record GivenAnswer(@Id @Nullable Long id, long invitationId, String question, String label, String content) {

    ParticipantView.Said view() {
        return new ParticipantView.Said(label, content);
    }
}
