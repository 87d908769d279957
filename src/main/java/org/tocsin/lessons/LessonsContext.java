package org.tocsin.lessons;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Register;

/** Shows each step of the review what it rests on: one's own part, what all said, what was learnt. */
@Component
class LessonsContext implements TaskContext {

    private static final int LONGEST = 1_000;

    private final Lessons lessons;
    private final Questionnaire questionnaire;
    private final Participants participants;
    private final IncidentDesk desk;
    private final Register register;
    private final People people;
    private final CurrentUser user;

    LessonsContext(
            Lessons lessons,
            Questionnaire questionnaire,
            Participants participants,
            IncidentDesk desk,
            Register register,
            People people,
            CurrentUser user) {
        this.lessons = lessons;
        this.questionnaire = questionnaire;
        this.participants = participants;
        this.desk = desk;
        this.register = register;
        this.people = people;
        this.user = user;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId) ? context(IncidentId.of(caseId), task) : Map.of();
    }

    private Map<String, Object> context(IncidentId id, String task) {
        return switch (task) {
            case Questionnaire.FORM -> ownPart(id);
            case "identify-lessons" ->
                with(learntLast(id), Map.of("ctxParticipantsAnswers", said(id), "ctxSimilarLessons", similar(id)));
            default -> learntLast(id);
        };
    }

    /** As what somebody took part is only proposed: the answer is theirs. */
    private Map<String, Object> ownPart(IncidentId id) {
        var deeds = participants.of(id).getOrDefault(user.id(), List.of());
        return Map.of(
                "ctxMyPart",
                deeds.stream().map(LessonsContext::words).distinct().collect(Collectors.joining("\n")),
                "reviewPart",
                Part.likely(user.roles()).id());
    }

    private String similar(IncidentId id) {
        return register.similar(desk.get(id), ReviewReports.MOST_SIMILAR).stream()
                .map(LessonsContext::similar)
                .collect(Collectors.joining("\n\n"));
    }

    private static String similar(IncidentView earlier) {
        return Stream.of(
                        earlier.id() + " \u00b7 " + earlier.title(),
                        line("Root cause", words(earlier.rootCause())),
                        line("How harm was confined", shortened(earlier.harmConfined())),
                        line("What improved", shortened(earlier.improvements())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String said(IncidentId id) {
        return questionnaire.of(id).stream().map(this::said).collect(Collectors.joining("\n\n"));
    }

    private String said(ParticipantView participant) {
        var head = people.nameOf(participant.person()) + " ("
                + words(participant.part().id()) + ")";
        return participant.answeredAt().isEmpty()
                ? head + ": no answer"
                : participant.said().stream()
                        .map(said -> said.question() + " " + shortened(said.answer()))
                        .collect(Collectors.joining("\n", head + "\n", ""));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
    }

    private Map<String, Object> learntLast(IncidentId id) {
        return lessons.of(id).stream()
                .flatMap(review -> review.learnt().stream())
                .findFirst()
                .map(LessonsContext::context)
                .orElse(Map.of());
    }

    private static Map<String, Object> context(ReviewView.Learnt learnt) {
        var text = Stream.of(
                        line("How harm was confined", learnt.harmConfined()),
                        line("Root cause", words(learnt.rootCause())),
                        line("What went well", learnt.wentWell()),
                        line("What went badly", learnt.wentBadly()),
                        line("What this rests on", learnt.rationale()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Map.of("ctxLessons", text);
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        var all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String line(String label, String text) {
        return text.isBlank() ? "" : label + ": " + text;
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
