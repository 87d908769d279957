package org.tocsin.intake;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.incident.IncidentId;

/**
 * A reported event. What was said in the report stays; only where the event stands changes, and only as its methods
 * allow.
 *
 * @param id its number
 * @param report what was reported
 * @param reportedAt when the report came in
 * @param reportedBy user id of whoever sent the report; {@code anonymous} for an open report
 * @param triage how soon it should be looked at
 * @param standing what became of it so far
 * @param restricted whether only named people may see it
 * @param version counts changes, so that two at the same moment are noticed
 */
public record SecurityEvent(
        EventId id,
        EventReport report,
        Instant reportedAt,
        String reportedBy,
        Triage triage,
        Standing standing,
        boolean restricted,
        int version) {

    /** Where the event stands. */
    public EventState state() {
        return standing.state();
    }

    SecurityEvent triaged(Triage result) {
        return new SecurityEvent(id, report, reportedAt, reportedBy, result, standing, restricted, version);
    }

    SecurityEvent assessed(Assessment assessment) {
        mustBe(EventState.REPORTED);
        var next = assessment.decision().next();
        return standing(
                new Standing(next, Optional.of(awareAt(assessment)), Optional.empty(), assessment.duplicateOf()));
    }

    SecurityEvent belongingTo(IncidentId incident) {
        mustBe(EventState.REPORTED);
        return standing(new Standing(EventState.INCIDENT, standing.awareAt(), Optional.of(incident), Optional.empty()));
    }

    /** It belongs to an incident already, and to another one from now on. */
    SecurityEvent movedTo(IncidentId incident) {
        mustBe(EventState.INCIDENT);
        return standing(new Standing(EventState.INCIDENT, standing.awareAt(), Optional.of(incident), Optional.empty()));
    }

    SecurityEvent reviewed(boolean isFalseAlarm) {
        mustBe(EventState.FALSE_ALARM_REVIEW);
        return standing(Standing.of(isFalseAlarm ? EventState.FALSE_ALARM : EventState.REPORTED));
    }

    SecurityEvent reversed() {
        if (!state().isDecided()) {
            throw new EventNotDecided(id);
        }
        return standing(Standing.NEW);
    }

    SecurityEvent restricted(boolean only) {
        return new SecurityEvent(id, report, reportedAt, reportedBy, triage, standing, only, version);
    }

    /** When the organisation became aware: with the report, unless the point of contact knows better. */
    Instant awareAt(Assessment assessment) {
        return assessment.awareAt().orElse(reportedAt);
    }

    private SecurityEvent standing(Standing next) {
        return new SecurityEvent(id, report, reportedAt, reportedBy, triage, next, restricted, version);
    }

    private void mustBe(EventState expected) {
        if (state() != expected) {
            throw new EventAlreadyDecided(id, state());
        }
    }
}
