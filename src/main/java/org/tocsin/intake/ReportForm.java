package org.tocsin.intake;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Form;
import org.tocsin.engine.Forms;

/**
 * Turns the answers of the form {@code event-report} in force into a report, wherever they come from: the page, the
 * interface for machines, a mailbox. What a process owner added to the form travels along.
 */
@Service
public class ReportForm {

    private static final Set<String> DATES = Set.of("eventDetectedAt", "eventOccurredAt");
    private static final Set<String> KNOWN = Set.of(
            "eventWhat",
            "eventKind",
            "eventDetectedAt",
            "eventOccurredAt",
            "eventOngoing",
            "eventPersonalData",
            "eventWhere",
            "eventReporterName",
            "eventReporterContact");

    private final Forms forms;

    ReportForm(Forms forms) {
        this.forms = forms;
    }

    /** The form in force. */
    public Form inForce() {
        return forms.inForce("event-report");
    }

    /**
     * Reads answers. A date may also be imprecise: {@code 2026}, {@code 2026-03} or {@code 2026-03-14}.
     *
     * @param answers by key of the form
     * @param zone the zone of times that are given without one
     * @throws AnswerRefused naming the field that is wrong
     */
    public EventReport read(Map<String, Object> answers, ZoneId zone, Source source) {
        var moments = moments(DATES, answers, zone);
        var accepted = inForce().check(withInstants(answers, moments));
        return new EventReport(
                source,
                text(accepted, "eventWhat", ""),
                text(accepted, "eventKind", "other"),
                required("eventDetectedAt", moments),
                Optional.ofNullable(moments.get("eventOccurredAt")),
                text(accepted, "eventOngoing", "unknown"),
                text(accepted, "eventPersonalData", "unknown"),
                text(accepted, "eventWhere", ""),
                text(accepted, "eventReporterName", ""),
                text(accepted, "eventReporterContact", ""),
                without(KNOWN, accepted));
    }

    static Moment required(String field, Map<String, Moment> moments) {
        return Optional.ofNullable(moments.get(field))
                .orElseThrow(() -> new AnswerRefused(field, "This must be answered"));
    }

    static Map<String, Moment> moments(Set<String> dates, Map<String, Object> answers, ZoneId zone) {
        var moments = new LinkedHashMap<String, Moment>();
        dates.forEach(field -> {
            if (answers.get(field) instanceof String text && !text.isBlank()) {
                moments.put(field, moment(field, text.strip(), zone));
            }
        });
        return moments;
    }

    private static Moment moment(String field, String text, ZoneId zone) {
        try {
            return Moment.parse(text, zone);
        } catch (DateTimeException e) {
            throw new AnswerRefused(field, "This is not a date and time that can be read");
        }
    }

    static Map<String, Object> withInstants(Map<String, Object> answers, Map<String, Moment> moments) {
        var complete = new LinkedHashMap<>(answers);
        moments.forEach((field, moment) -> complete.put(field, moment.start().toString()));
        return complete;
    }

    static Map<String, Object> without(Set<String> known, Map<String, Object> accepted) {
        var added = new LinkedHashMap<>(accepted);
        added.keySet().removeAll(known);
        return added;
    }

    static String text(Map<String, Object> answers, String key, String otherwise) {
        return answers.get(key) instanceof String text ? text.strip() : otherwise;
    }
}
