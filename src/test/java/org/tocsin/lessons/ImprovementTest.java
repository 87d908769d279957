package org.tocsin.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.engine.AnswerRefused;

/** What may be done to an improvement, and what may not. */
class ImprovementTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");
    private static final DueDay DUE = due("2026-04-13");
    private static final DueDay LATER = due("2026-04-14");

    @Test
    void isPlannedCarriedOutAndVerifiedByAnother() {
        var improvement = carriedOut();

        improvement.beEffective("ivan.isirt", "seen", NOW);

        var view = improvement.view();
        assertThat(view.state()).isEqualTo(ImprovementState.EFFECTIVE);
        assertThat(view.conclusion()).isEqualTo("seen");
        assertThat(view.endedAt()).contains(NOW);
        assertThat(view.changes()).contains(WhatChanges.CONTROL);
    }

    @Test
    void neitherOwnerNorWhoeverCarriedItOutVerifiesIt() {
        var improvement = carriedOut();
        improvement.handOver("hanna.hr", "hr");

        assertThat(improvement.mayBeVerifiedBy("lena.legal")).isFalse();
        assertThat(improvement.mayBeVerifiedBy("hanna.hr")).isFalse();
        assertThat(improvement.mayBeVerifiedBy("ivan.isirt")).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> improvement.beEffective("lena.legal", "seen", NOW))
                .withMessage(Improvement.FOUR_EYES);
        assertThatIllegalStateException().isThrownBy(() -> improvement.beIneffective("hanna.hr", DUE, NOW));
    }

    @Test
    void withoutEffectItGoesBackWithAnotherDate() {
        var improvement = carriedOut();

        improvement.beIneffective("ivan.isirt", LATER, NOW);

        assertThat(improvement.view().state()).isEqualTo(ImprovementState.IN_PROGRESS);
        assertThat(improvement.view().dueAt()).contains(LATER.end());
        assertThat(improvement.view().dueOn()).contains(LATER.day());
    }

    @Test
    void aDueDateLiesAheadButNotInAnotherAge() {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> agreed().plan(WhatChanges.POLICY, "lena.legal", "legal", due("2026-03-13"), NOW))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("improvementDueAt"));
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> planned().moveDue(due("2026-03-13"), NOW))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("newDueAt"));
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> planned().moveDue(new DueDay(LocalDate.MAX, Instant.MAX), NOW))
                .withMessageContaining("ten years");
    }

    @Test
    void aRejectionHasAReason() {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> agreed().reject(" ", NOW))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("rejectionRationale"));
    }

    @Test
    void onlyItsOwnerProposesToGiveItUpWhileItIsCarriedOut() {
        var improvement = planned();
        improvement.proposeRejection();
        improvement.declineRejection();
        improvement.proposeRejection();
        improvement.reject("replaced anyway", NOW);

        assertThat(improvement.view().state()).isEqualTo(ImprovementState.REJECTED);
        assertThatExceptionOfType(ImprovementMovedOn.class)
                .isThrownBy(improvement::proposeRejection)
                .withMessageContaining("rejected");
    }

    @Test
    void whatHasEndedOrIsNotYetPlannedIsNotHandedOver() {
        assertThatExceptionOfType(ImprovementMovedOn.class).isThrownBy(() -> agreed().handOver("hanna.hr", "hr"));
        assertThatExceptionOfType(ImprovementMovedOn.class).isThrownBy(() -> agreed().moveDue(DUE, NOW));
        var ended = carriedOut();
        ended.beEffective("ivan.isirt", "seen", NOW);
        assertThatExceptionOfType(ImprovementMovedOn.class).isThrownBy(() -> ended.handOver("hanna.hr", "hr"));
    }

    @Test
    void isOverdueOnlyWhileItIsCarriedOut() {
        assertThat(agreed().view().isOverdue(DUE.end().plusSeconds(1))).isFalse();
        assertThat(planned().view().isOverdue(DUE.end())).isFalse();
        assertThat(planned().view().isOverdue(DUE.end().plusSeconds(1))).isTrue();
        assertThat(carriedOut().view().isOverdue(DUE.end().plusSeconds(1))).isFalse();
    }

    @Test
    void eachLineIsOneImprovementAndNothingIsNone() {
        assertThat(AgreedLines.of(" Filter attachments \n\nContact list\nFilter attachments"))
                .containsExactly("Filter attachments", "Contact list");
        assertThat(AgreedLines.of("Nothing.")).isEmpty();
        assertThat(AgreedLines.of("none")).isEmpty();
        assertThat(AgreedLines.of("Nothing must leave the house unencrypted")).hasSize(1);
    }

    @Test
    void moreThanAnybodyCanFollowUpIsRefused() {
        var many = IntStream.rangeClosed(0, AgreedLines.MOST)
                .mapToObj(line -> "improvement " + line)
                .collect(Collectors.joining("\n"));
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> AgreedLines.of(many))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("improvements"));
    }

    @ParameterizedTest
    @EnumSource
    void statesAreFoundByTheirIds(ImprovementState state) {
        assertThat(ImprovementState.of(state.id())).isEqualTo(state);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "EFFECTIVE"})
    void anythingElseIsNoState(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImprovementState.of(id));
    }

    @Test
    void anUnknownKindOfChangeIsRefused() {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> WhatChanges.of("the-weather"))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("improvementChanges"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMP-2026-1", "INC-2026-000001", "IMP-2026-000001 ", ""})
    void otherTextsAreNoNumbers(String text) {
        assertThat(ImprovementId.isOne(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> ImprovementId.of(text));
    }

    private static Improvement agreed() {
        return new Improvement("IMP-2026-000001", "INC-2026-000001", "Filter attachments", "mara.manager", NOW);
    }

    private static Improvement planned() {
        var improvement = agreed();
        improvement.plan(WhatChanges.CONTROL, "lena.legal", "legal", DUE, NOW);
        return improvement;
    }

    private static Improvement carriedOut() {
        var improvement = planned();
        improvement.carryOut("lena.legal", DUE.end());
        return improvement;
    }

    private static DueDay due(String day) {
        return new DueDay(
                LocalDate.parse(day), LocalDate.parse(day).atTime(22, 59, 59).toInstant(ZoneOffset.UTC));
    }
}
