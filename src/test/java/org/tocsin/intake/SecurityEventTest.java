package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.intake.SomeReports.anEvent;
import static org.tocsin.intake.SomeReports.decided;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.incident.IncidentId;

/** What may happen to an event, and in which order. */
class SecurityEventTest {

    private static final IncidentId INCIDENT = IncidentId.of("INC-2026-000007");

    @ParameterizedTest
    @CsvSource({
        "FALSE_ALARM, FALSE_ALARM_REVIEW",
        "EVENT_ONLY, EVENT_ONLY",
        "VULNERABILITY, VULNERABILITY",
        "DUPLICATE, DUPLICATE",
        "NEW_INCIDENT, REPORTED",
        "ATTACH, REPORTED"
    })
    void standsWhereTheDecisionPutsIt(EventDecision decision, EventState state) {
        assertThat(anEvent().assessed(decided(decision)).state()).isEqualTo(state);
    }

    @Test
    void isKnownToTheOrganisationSinceTheReportUnlessSomebodyKnowsBetter() {
        var event = anEvent().assessed(decided(EventDecision.EVENT_ONLY));

        assertThat(event.standing().awareAt()).contains(SomeReports.NOW);
    }

    @Test
    void belongsToAnIncident() {
        var event = anEvent().assessed(decided(EventDecision.NEW_INCIDENT)).belongingTo(INCIDENT);

        assertThat(event.state()).isEqualTo(EventState.INCIDENT);
        assertThat(event.standing().incident()).contains(INCIDENT);
    }

    @Test
    void isAFalseAlarmOnlyAfterASecondLook() {
        var suspected = anEvent().assessed(decided(EventDecision.FALSE_ALARM));

        assertThat(suspected.reviewed(true).state()).isEqualTo(EventState.FALSE_ALARM);
        assertThat(suspected.reviewed(false).state()).isEqualTo(EventState.REPORTED);
    }

    @Test
    void isNotDecidedTwice() {
        var decided = anEvent().assessed(decided(EventDecision.EVENT_ONLY));

        assertThatThrownBy(() -> decided.assessed(decided(EventDecision.DUPLICATE)))
                .isInstanceOf(EventAlreadyDecided.class);
        assertThatThrownBy(() -> decided.belongingTo(INCIDENT)).isInstanceOf(EventAlreadyDecided.class);
        assertThatThrownBy(() -> decided.reviewed(true)).isInstanceOf(EventAlreadyDecided.class);
    }

    @Test
    void isAsNewAfterAReversal() {
        var reversed = anEvent()
                .assessed(decided(EventDecision.NEW_INCIDENT))
                .belongingTo(INCIDENT)
                .reversed();

        assertThat(reversed.standing()).isEqualTo(Standing.NEW);
    }

    @Test
    void hasNothingToReverseBeforeItIsDecided() {
        assertThatThrownBy(() -> anEvent().reversed()).isInstanceOf(EventNotDecided.class);
        assertThatThrownBy(() ->
                        anEvent().assessed(decided(EventDecision.FALSE_ALARM)).reversed())
                .isInstanceOf(EventNotDecided.class);
    }
}
