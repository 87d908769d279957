package org.tocsin.intake;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;

/**
 * Turns the answers of the form {@code vulnerability-report} in force into a report of a weakness: nothing has happened
 * yet, so nobody assesses an event. It keeps to the limits of every other report.
 */
@Service
public class WeaknessForm {

    private static final String IDENTIFIED = "weaknessIdentifiedAt";

    /** What the rules for reports call a field, and what this form calls it. */
    private static final Map<String, String> NAMES = Map.of(
            "eventWhat", "weaknessWhat",
            "eventWhere", "weaknessAffects",
            "eventDetectedAt", IDENTIFIED,
            "eventReporterName", "weaknessReporterName",
            "eventReporterContact", "weaknessReporterContact");

    private final Forms forms;
    private final Clock clock;

    WeaknessForm(Forms forms, Clock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** The form in force. */
    public Form inForce() {
        return forms.inForce("vulnerability-report");
    }

    /**
     * Reads answers.
     *
     * @param answers by key of the form
     * @param zone the zone of times that are given without one
     * @throws AnswerRefused naming the field that is wrong
     */
    public EventReport read(Map<String, Object> answers, ZoneId zone, Source source) {
        var moments = ReportForm.moments(Set.of(IDENTIFIED), answers, zone);
        var accepted = inForce().check(ReportForm.withInstants(answers, moments));
        var report = report(accepted, ReportForm.required(IDENTIFIED, moments), source);
        check(report);
        return report;
    }

    /** Whether it stays is kept beside the answers to questions that a process owner added. */
    private static EventReport report(Map<String, Object> accepted, Moment identified, Source source) {
        return new EventReport(
                source,
                ReportForm.text(accepted, "weaknessWhat", ""),
                EventReport.WEAKNESS,
                identified,
                Optional.empty(),
                "no",
                "unknown",
                ReportForm.text(accepted, "weaknessAffects", ""),
                ReportForm.text(accepted, "weaknessReporterName", ""),
                ReportForm.text(accepted, "weaknessReporterContact", ""),
                ReportForm.without(Set.copyOf(NAMES.values()), accepted));
    }

    private void check(EventReport report) {
        try {
            ReportRules.check(report, clock.instant());
        } catch (AnswerRefused refused) {
            throw new AnswerRefused(
                    NAMES.getOrDefault(refused.field(), refused.field()), String.valueOf(refused.getMessage()));
        }
    }
}
