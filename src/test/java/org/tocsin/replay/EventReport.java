package org.tocsin.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The answers of the event report that a person who noticed this incident would have given. */
record EventReport(String what, String kind, EventTimes times, String ongoing, String where, String personalData) {

    private static final int LONGEST_TEXT = 8_000;
    private static final int LONGEST_LINE = 200;

    private static final Map<String, String> KINDS = Map.of(
            "malware", "malware",
            "physical-damage", "physical",
            "natural-disaster", "physical",
            "social-unrest", "physical",
            "radiation-disturbance", "outage",
            "infrastructure-failure", "outage",
            "technical-failure", "outage",
            "technical-attack", "access-misuse",
            "compromise-of-functions", "access-misuse",
            "compromise-of-information", "data-disclosed");

    private static final Map<String, String> SUB_KINDS = Map.of(
            "theft-of-equipment", "lost-or-stolen",
            "theft-of-media", "lost-or-stolen",
            "loss-of-equipment", "lost-or-stolen",
            "loss-of-media", "lost-or-stolen",
            "loss-of-data", "lost-or-stolen",
            "network-phishing", "suspicious-mail",
            "denial-of-service", "outage");

    static EventReport of(VerisRecord record, Classification classification, EventTimes times) {
        return new EventReport(
                what(record, times),
                kind(classification.kind()),
                times,
                ongoing(record),
                cut(String.join(", ", record.assets()), LONGEST_LINE),
                PersonalData.involved(record));
    }

    /** The summary, or a sentence made from the record where its coder wrote none; the dates follow in words. */
    private static String what(VerisRecord record, EventTimes times) {
        String story = record.summary().map(EventReport::printable).orElseGet(() -> generated(record));
        String dates = times.inWords();
        return cut(story, LONGEST_TEXT - dates.length() - 2) + "\n\n" + dates;
    }

    private static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ");
    }

    private static String generated(VerisRecord record) {
        List<String> parts = new ArrayList<>();
        parts.add("Something happened to %s."
                .formatted(record.assets().isEmpty() ? "an unknown asset" : String.join(", ", record.assets())));
        parts.add(
                record.isActionKnown()
                        ? "What was done: %s.".formatted(String.join(", ", sorted(record)))
                        : "Nobody knows what was done.");
        parts.add("Data disclosed: %s.".formatted(record.disclosure().toLowerCase(Locale.ROOT)));
        return String.join(" ", parts);
    }

    private static List<String> sorted(VerisRecord record) {
        return record.varieties().stream().sorted().toList();
    }

    private static String kind(IncidentKind kind) {
        return SUB_KINDS.getOrDefault(kind.subKind(), KINDS.getOrDefault(kind.category(), "other"));
    }

    private static String ongoing(VerisRecord record) {
        return record.text("/timeline/containment/unit")
                .map(unit -> switch (unit) {
                    case "Unknown", "NA" -> "unknown";
                    case "Never" -> "yes";
                    default -> "no";
                })
                .orElse("unknown");
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("eventWhat", what);
        answers.put("eventKind", kind);
        answers.put("eventDetectedAt", times.detected().asAnswer());
        answers.put("eventOccurredAt", times.occurred().asAnswer());
        answers.put("eventOngoing", ongoing);
        answers.put("eventPersonalData", personalData);
        if (!where.isEmpty()) {
            answers.put("eventWhere", where);
        }
        return answers;
    }
}
