package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Time limits of control, and who may verify recovery. */
class ControlAssessmentTest {

    private static final Instant LIMIT = Instant.parse("2026-03-14T09:00:00Z");

    @Test
    void anAssessmentAfterItsLimitIsLate() {
        assertThat(assessment(LIMIT.plusSeconds(1), null).isLate()).isTrue();
        assertThat(assessment(LIMIT, null).isLate()).isFalse();
    }

    @Test
    void theQuestionComesBackAtTheNextLimit() {
        var next = LIMIT.plus(Duration.ofHours(4));

        assertThat(assessment(LIMIT, next).nextLimit()).contains(next);
        assertThat(assessment(LIMIT, null).nextLimit()).isEmpty();
    }

    @Test
    void anAssessmentBeforeThePlaybookBelongsToAnEarlierRound() {
        var playbook = new PlaybookSelection(
                null, "INC-2026-000001", "playbook-generic", "Any incident", "", "playbook-selection:1", LIMIT, LIMIT);

        assertThat(assessment(LIMIT.minusSeconds(1), null).isBefore(playbook)).isTrue();
        assertThat(assessment(LIMIT.plusSeconds(1), null).isBefore(playbook)).isFalse();
    }

    @Test
    void nobodyVerifiesTheirOwnWork() {
        var response = new LaterResponse(null, "INC-2026-000001", "cleaned", "restored", "", "ida.isirt", LIMIT);

        assertThat(response.mayBeVerifiedBy("ida.isirt")).isFalse();
        assertThat(response.mayBeVerifiedBy("ivan.isirt")).isTrue();
    }

    private static ControlAssessment assessment(Instant at, @Nullable Instant next) {
        return new ControlAssessment(null, "INC-2026-000001", next == null, "seen", LIMIT, next, "mara.manager", at);
    }
}
