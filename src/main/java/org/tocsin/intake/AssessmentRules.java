package org.tocsin.intake;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.CaseSight;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/** What must hold before the assessment of an event is accepted; a refusal names the field and leaves the task open. */
@Component
class AssessmentRules {

    private static final int LONGEST_TITLE = 120;

    private final SecurityEvents events;
    private final IncidentDesk incidents;
    private final CaseSight sight;
    private final IntakeSettings settings;
    private final Clock clock;

    AssessmentRules(
            SecurityEvents events, IncidentDesk incidents, CaseSight sight, IntakeSettings settings, Clock clock) {
        this.events = events;
        this.incidents = incidents;
        this.sight = sight;
        this.settings = settings;
        this.clock = clock;
    }

    void check(SecurityEvent event, Assessment assessment) {
        ReportRules.mustBeGiven("eventDecisionRationale", assessment.why());
        ReportRules.mustBeText("eventDecisionRationale", assessment.why(), ReportRules.LONGEST_TEXT);
        ReportRules.mustBeText("awareGapReason", assessment.awareGapReason(), ReportRules.LONGEST_TEXT);
        switch (assessment.decision()) {
            case NEW_INCIDENT -> checkDeclaration(event, assessment);
            case ATTACH -> checkIncident(assessment);
            case DUPLICATE -> checkOriginal(event, assessment);
            case FALSE_ALARM, EVENT_ONLY, VULNERABILITY -> {}
        }
    }

    private void checkDeclaration(SecurityEvent event, Assessment assessment) {
        ReportRules.mustBeGiven("eventTitle", assessment.title());
        ReportRules.mustBeLine("eventTitle", assessment.title());
        ReportRules.mustBeText("eventTitle", assessment.title(), LONGEST_TITLE);
        var awareAt = event.awareAt(assessment);
        ReportRules.mustBePast("awareAt", awareAt, clock.instant());
        if (awareAt.isBefore(event.report().detected().start())) {
            throw new AnswerRefused("awareAt", "The organisation cannot be aware before anybody noticed");
        }
        var gap = Duration.between(event.report().detected().latest(), awareAt);
        if (gap.compareTo(settings.awareGap()) > 0
                && assessment.awareGapReason().isBlank()) {
            throw new AnswerRefused(
                    "awareGapReason",
                    "Please say why the organisation became aware more than "
                            + settings.awareGap().toHours() + " hours after somebody noticed");
        }
    }

    private void checkIncident(Assessment assessment) {
        var incident = assessment
                .incident()
                .filter(IncidentId::isOne)
                .filter(number -> sight.sees(assessment.by(), number))
                .flatMap(number -> incidents.find(IncidentId.of(number)))
                .orElseThrow(() -> new AnswerRefused("eventIncidentNumber", "There is no incident with this number"));
        if (incident.phase().isEnd()) {
            throw new AnswerRefused(
                    "eventIncidentNumber", "This incident has ended; an event is attached to an open one only");
        }
    }

    private void checkOriginal(SecurityEvent event, Assessment assessment) {
        var original = assessment
                .duplicateOf()
                .filter(id -> sight.sees(assessment.by(), id.number()))
                .flatMap(events::find)
                .orElseThrow(() -> new AnswerRefused("eventDuplicateOf", "There is no event with this number"));
        if (original.id().equals(event.id())) {
            throw new AnswerRefused("eventDuplicateOf", "An event cannot repeat itself");
        }
        original.standing().duplicateOf().ifPresent(first -> {
            throw new AnswerRefused(
                    "eventDuplicateOf", "That event repeats " + first + " itself; please name that one");
        });
    }
}
