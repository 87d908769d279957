package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.engine.AnswerRefused;

/** Rounds of a review and what must be said in them. */
class ReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void roundsAreCounted() {
        var first = Review.first("INC-2026-000001", NOW);

        assertThat(first.round()).isEqualTo(1);
        assertThat(first.next(NOW).round()).isEqualTo(2);
    }

    @Test
    void aReviewThatIsNotStoredHasNoKey() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Review.first("INC-2026-000001", NOW).key());
    }

    @ParameterizedTest
    @EnumSource
    void rootCausesAreFoundByTheirIds(RootCause cause) {
        assertThat(RootCause.of(cause.id())).contains(cause);
    }

    @Test
    void anUnknownRootCauseIsNone() {
        assertThat(RootCause.of("bad-luck")).isEmpty();
    }

    @Test
    void lessonsSayHowHarmWasConfined() {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> new LessonsLearnt(" ", RootCause.UNKNOWN, "", "", ""))
                .extracting(AnswerRefused::field)
                .isEqualTo("harmConfined");
    }

    @Test
    void improvementsAreReadLineByLine() {
        var agreement = new Agreement(null, 1, "filter attachments\ncontact list", "cheap", "mara.manager", NOW);

        assertThat(agreement.view().improvements()).containsExactly("filter attachments", "contact list");
    }
}
