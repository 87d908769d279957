package org.tocsin.intake.process;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.process.Answers;
import org.tocsin.intake.Assessment;
import org.tocsin.intake.EventDecision;
import org.tocsin.intake.EventId;
import org.tocsin.intake.FalseAlarmReview;
import org.tocsin.intake.IntakeSettings;
import org.tocsin.intake.Moment;

/** Reads the answers of the forms {@code assess-event} and {@code review-false-alarm}. */
@Component
class AssessmentAnswers {

    private static final Set<String> ASSESSMENT = Set.of(
            "eventDecision",
            "eventTitle",
            "eventIncidentNumber",
            "eventDuplicateOf",
            "awareAt",
            "awareGapReason",
            "eventDecisionRationale");
    private static final Set<String> REVIEW = Set.of("falseAlarmUpheld", "falseAlarmRationale");

    private final IntakeSettings settings;

    AssessmentAnswers(IntakeSettings settings) {
        this.settings = settings;
    }

    Assessment assessment(Answers answers) {
        var decision = decision(answers.text("eventDecision"));
        return new Assessment(
                answers.by(),
                decision,
                answers.text("eventTitle"),
                answers.optionalText("eventIncidentNumber").filter(number -> decision == EventDecision.ATTACH),
                original(answers).filter(event -> decision == EventDecision.DUPLICATE),
                answers.optionalText("awareAt").map(this::instant),
                answers.text("awareGapReason"),
                answers.text("eventDecisionRationale"),
                answers.extra(ASSESSMENT));
    }

    FalseAlarmReview review(Answers answers) {
        return new FalseAlarmReview(
                answers.by(),
                answers.yes("falseAlarmUpheld"),
                answers.text("falseAlarmRationale"),
                answers.extra(REVIEW));
    }

    private static EventDecision decision(String id) {
        return EventDecision.of(id)
                .orElseThrow(() -> new AnswerRefused("eventDecision", "This must be one of the choices offered"));
    }

    private static Optional<EventId> original(Answers answers) {
        return answers.optionalText("eventDuplicateOf").filter(EventId::isOne).map(EventId::of);
    }

    private Instant instant(String text) {
        try {
            return Moment.parse(text, settings.zone()).start();
        } catch (DateTimeException e) {
            throw new AnswerRefused("awareAt", "This is not a date and time that can be read");
        }
    }
}
