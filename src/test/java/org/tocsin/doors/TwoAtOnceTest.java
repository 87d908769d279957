package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.audit.Entry;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;

/** Two people do the same thing at the same moment: one of them did it, the other is told, and it is recorded once. */
@ProcessTest
class TwoAtOnceTest {

    private static final int TIMES = 5;

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    @Autowired
    TwoAtOnceTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @RepeatedTest(TIMES)
    void completeTheSameTask() throws Exception {
        var casework = Journey.declaredIncident(application);
        var task = casework.task("confirm-incident").getId();

        var answers = atOnce(
                () -> Door.TASKLIST.to("ida.isirt", clients).submit(task, SomeAnswers.confirmed()),
                () -> Door.SCRIPTS.to("ivan.isirt", clients).submit(task, SomeAnswers.notConfirmed("near-miss")));
        casework.work();

        oneWon(answers);
        var kinds = casework.kindsOfFacts();
        assertThat(kinds.stream().filter(kind -> kind.endsWith("confirmed"))).hasSize(1);
        var confirmed = kinds.contains("incident-confirmed");
        assertThat(casework.openTasks()).isEqualTo(confirmed ? List.of("classify-incident") : List.of());
    }

    @RepeatedTest(TIMES)
    void assessTheSameEvent() throws Exception {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();

        var answers = atOnce(
                () -> Door.SCRIPTS.to("paul.poc", clients).submit(task, RightAnswers.assessed("event-only")),
                () -> Door.TASKLIST.to("soc-tier1", clients).submit(task, RightAnswers.assessed("false-alarm")));
        cases.work(event);

        oneWon(answers);
        assertThat(cases.facts(event).stream().map(Entry::kind).filter("event-assessed"::equals))
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void takeTheSameTask() throws Exception {
        var event = cases.reportedEvent();
        var task = cases.openTask(event, "assess-event").getId();

        var answers = atOnce(
                () -> Door.SCRIPTS.to("paul.poc", clients).claim(task, "paul.poc"),
                () -> Door.TASKLIST.to("soc-tier1", clients).claim(task, "soc-tier1"));

        oneWon(answers);
        assertThat(cases.openTask(event, "assess-event").getAssignee()).isIn("paul.poc", "soc-tier1");
    }

    @RepeatedTest(TIMES)
    void writeTheSameHeadingOfTheRecord() throws Exception {
        var casework = Journey.declaredIncident(application);
        var incident = casework.incident().number();

        var answers = atOnce(() -> conclude("ida.isirt", incident), () -> conclude("ivan.isirt", incident));

        assertThat(answers.stream().map(Answer::status))
                .describedAs("%s", answers)
                .containsExactlyInAnyOrder(302, 409);
        assertThat(casework.kindsOfFacts().stream().filter("record-changed"::equals))
                .hasSize(1);
    }

    private Answer conclude(String person, String incident) {
        return Clients.send(
                clients.browser(person),
                "/incidents/" + incident + "/record/incident-conclusion",
                Map.of(
                        "_entry", "1",
                        "_basedOn", "0",
                        "conclusionWeight", "minor",
                        "conclusionJustification", "Said by " + person));
    }

    private static void oneWon(List<Answer> answers) {
        assertThat(answers)
                .describedAs("%s", answers)
                .filteredOn(answer -> answer.status() < 300)
                .hasSize(1);
        answers.stream().filter(answer -> answer.status() >= 300).forEach(loser -> loser.mustBeRefused(403, 404, 409));
    }

    private static List<Answer> atOnce(Callable<Answer> one, Callable<Answer> other)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(2);
        var both = Executors.newFixedThreadPool(2);
        try {
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : both.invokeAll(List.of(after(start, one), after(start, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdown();
        }
    }

    private static Callable<Answer> after(CyclicBarrier start, Callable<Answer> deed) {
        return () -> {
            start.await();
            return deed.call();
        };
    }
}
