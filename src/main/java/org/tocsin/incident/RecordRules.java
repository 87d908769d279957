package org.tocsin.incident;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.engine.AnswerRefused;

/** What may stand in the record of an incident; a form is no guard. */
final class RecordRules {

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final List<String> EFFECTS = List.of(
            "effectConfidentialityValue",
            "effectIntegrityValue",
            "effectAvailabilityValue",
            "effectRepudiationValue",
            "effectDestructionValue");

    private RecordRules() {}

    /** Refuses what cannot be, naming the field. */
    static void check(String heading, Map<String, Object> answers, IncidentView incident, Instant now) {
        switch (heading) {
            case "incident-effects" -> effects(answers);
            case "incident-resolution" -> resolution(answers, incident, now);
            case "incident-action" -> action(answers, now);
            case "incident-notification" -> past("notifiedAt", answers, now);
            case "incident-perpetrator" -> perpetrator(answers);
            default -> {}
        }
    }

    private static void effects(Map<String, Object> answers) {
        Costs.in(answers);
        EFFECTS.forEach(key -> whole(key, answers));
    }

    private static void whole(String key, Map<String, Object> answers) {
        var value = String.valueOf(answers.getOrDefault(key, "1"));
        if (!value.matches("[1-9]|10")) {
            throw new AnswerRefused(key, "A value is a whole number from 1 to 10");
        }
    }

    private static void resolution(Map<String, Object> answers, IncidentView incident, Instant now) {
        List.of("incidentEndedAt", "impactEndedAt", "investigationBeganAt", "investigationEndedAt")
                .forEach(key -> past(key, answers, now));
        time("incidentEndedAt", answers).ifPresent(end -> endAfterBegin(end, incident));
        var began = time("investigationBeganAt", answers);
        time("investigationEndedAt", answers)
                .filter(ended -> began.filter(ended::isBefore).isPresent())
                .ifPresent(ended -> {
                    throw new AnswerRefused("investigationEndedAt", "It cannot end before it began");
                });
        if ("no".equals(answers.get("resolutionOver")) && answers.containsKey("incidentEndedAt")) {
            throw new AnswerRefused("incidentEndedAt", "What is not over has not ended");
        }
    }

    private static void endAfterBegin(Instant end, IncidentView incident) {
        if (incident.times().occurredAt().filter(end::isBefore).isPresent()) {
            throw new AnswerRefused("incidentEndedAt", "It cannot end before it occurred");
        }
    }

    private static void action(Map<String, Object> answers, Instant now) {
        if ("taken".equals(answers.get("actionState"))) {
            past("actionAt", answers, now);
        }
        time("actionAt", answers).filter(LATEST::isBefore).ifPresent(at -> {
            throw new AnswerRefused("actionAt", "This time lies too far in the future");
        });
        time("actionAt", answers).ifPresent(at -> ClockRules.mustBePast("actionAt", at, LATEST));
    }

    private static void perpetrator(Map<String, Object> answers) {
        var nobody = List.of("accident", "none").contains(String.valueOf(answers.get("perpetratorKind")));
        if (nobody && answers.containsKey("perpetratorMotive")) {
            throw new AnswerRefused("perpetratorMotive", "An accident, and what nobody did, has no motive");
        }
    }

    private static void past(String key, Map<String, Object> answers, Instant now) {
        time(key, answers).ifPresent(at -> ClockRules.mustBePast(key, at, now));
    }

    private static Optional<Instant> time(String key, Map<String, Object> answers) {
        return Optional.ofNullable(answers.get(key)).map(stored -> instant(key, stored.toString()));
    }

    private static Instant instant(String key, String stored) {
        try {
            return Instant.parse(stored);
        } catch (DateTimeException e) {
            throw new AnswerRefused(key, "Please give date and time");
        }
    }
}
