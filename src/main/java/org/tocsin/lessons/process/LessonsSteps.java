package org.tocsin.lessons.process;

import java.util.ArrayList;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.process.Answers;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.lessons.Lessons;
import org.tocsin.lessons.LessonsLearnt;
import org.tocsin.lessons.Questionnaire;
import org.tocsin.lessons.RootCause;

/** What the process asks of the review. */
@Configuration
class LessonsSteps {

    private static final Set<String> LESSONS =
            Set.of("harmConfined", "rootCause", "whatWentWell", "whatWentBadly", "lessonsRationale");

    private final Lessons lessons;
    private final Questionnaire questionnaire;
    private final IncidentDesk desk;
    private final CaseRecord record;

    LessonsSteps(Lessons lessons, Questionnaire questionnaire, IncidentDesk desk, CaseRecord record) {
        this.lessons = lessons;
        this.questionnaire = questionnaire;
        this.desk = desk;
        this.record = record;
    }

    @Bean
    JavaDelegate enterReview() {
        return execution -> lessons.enterReview(id(execution));
    }

    /** The people are read by the very next node, which begins a run for each; so the list itself is not kept. */
    @Bean
    JavaDelegate inviteParticipants() {
        return execution -> {
            var questions = questionnaire.invite(id(execution));
            var participants = new ArrayList<>(questions.people());
            execution.setVariable(
                    "participants", Variables.objectValue(participants, true).create());
            execution.setVariable("answersDueAt", questions.dueAt().toString());
        };
    }

    /** To say what one remembers is not work on the case: it gives nobody a second pair of eyes. */
    @Bean
    JavaDelegate recordReviewAnswer() {
        return execution ->
                questionnaire.answer(id(execution), Answers.of(execution).extra(Set.of()));
    }

    @Bean
    JavaDelegate closeReviewQuestions() {
        return execution -> questionnaire.close(id(execution));
    }

    @Bean
    JavaDelegate recordLessons() {
        return execution -> {
            var answers = Answers.of(execution);
            lessons.recordLessons(id(execution), learnt(answers));
            finish(execution, answers, "identify-lessons", LESSONS);
        };
    }

    @Bean
    JavaDelegate recordImprovements() {
        return execution -> {
            var answers = Answers.of(execution);
            lessons.recordImprovements(
                    id(execution), answers.text("improvements"), answers.text("improvementsRationale"));
            finish(execution, answers, "agree-improvements", Set.of("improvements", "improvementsRationale"));
        };
    }

    private static LessonsLearnt learnt(Answers answers) {
        return new LessonsLearnt(
                answers.text("harmConfined"),
                rootCause(answers.text("rootCause")),
                answers.text("whatWentWell"),
                answers.text("whatWentBadly"),
                answers.text("lessonsRationale"));
    }

    private static RootCause rootCause(String id) {
        return RootCause.of(id)
                .orElseThrow(() -> new AnswerRefused("rootCause", "Please choose one of the root causes offered"));
    }

    private void finish(DelegateExecution execution, Answers answers, String form, Set<String> known) {
        desk.contributed(id(execution), answers.by(), form);
        record.keepExtra(id(execution), form, answers.extra(known));
    }

    private static IncidentId id(DelegateExecution execution) {
        return IncidentId.of(execution.getProcessBusinessKey());
    }
}
