package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.notConfirmed;
import static org.tocsin.casework.SomeAnswers.owner;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;

/** From declaration to closure, and every other way in which a case can end. */
@ProcessTest
class IncidentHandlingProcessTest {

    private final ApplicationContext application;
    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Clock clock;

    @Autowired
    IncidentHandlingProcessTest(ApplicationContext application, IncidentDesk desk, CaseRecord record, Clock clock) {
        this.application = application;
        this.desk = desk;
        this.record = record;
        this.clock = clock;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "incident-handling")).isEmpty();
    }

    @Test
    void closesAnIncidentWithLessonsLearnt() {
        var casework = incidentToBeClosed().complete("max.manager", "approve-closure", closure("approved"));

        var closed = desk.get(casework.incident());
        assertThat(closed.phase()).isEqualTo(Phase.CLOSED);
        assertThat(closed.outcome()).isEqualTo("resolved");
        assertThat(closed.owner()).isEqualTo("ida.isirt");
        assertThat(closed.harmConfined()).isEqualTo("Segment closed within the hour");
        assertThat(casework.openTasks()).isEmpty();
        assertThat(casework.path("incident-handling")).endsWith("event_incidentClosed");
        assertThat(casework.facts())
                .allSatisfy(fact -> assertThat(fact.actor().id()).isNotBlank());
    }

    @Test
    void endsWhatIsNoIncident() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", notConfirmed("near-miss"));

        var ended = desk.get(casework.incident());
        assertThat(ended.phase()).isEqualTo(Phase.NOT_CONFIRMED);
        assertThat(ended.outcome()).isEqualTo("near-miss");
        assertThat(casework.path("incident-handling")).endsWith("event_incidentNotConfirmed");
    }

    @Test
    void goesBackToTheReview() {
        var casework = incidentToBeClosed().complete("max.manager", "approve-closure", closure("review-again"));

        assertThat(casework.openTasks()).containsExactly("identify-lessons");
        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void goesBackToTheResponse() {
        var casework = incidentToBeClosed().complete("max.manager", "approve-closure", closure("respond-again"));

        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.RESPONSE);
        assertThat(casework.openTasks()).containsExactly("identify-malware");
    }

    @Test
    void endsWhateverWaitsWhenItIsMergedIntoAnother() {
        var duplicate = Journey.incidentInResponse(application, "malware", "worm");
        var kept = Journey.declaredIncident(application);

        duplicate.as("mara.manager", () -> {
            application
                    .getBean(Relations.class)
                    .merge(duplicate.incident(), kept.incident().number(), "The same worm");
            return duplicate;
        });

        assertThat(duplicate.openTasks()).isEmpty();
        assertThat(duplicate.path("incident-handling"))
                .containsSubsequence("event_incidentMerged", "event_mergedIntoAnother");
        assertThat(kept.openTasks()).containsExactly("confirm-incident");
    }

    @Test
    void hasAnOwnerFromTheFirstMoment() {
        var casework = Journey.declaredIncident(application);

        assertThat(desk.get(casework.incident()).owner()).isEqualTo("mara.manager");
    }

    @Test
    void refusesAnOwnerWhoIsNoResponder() {
        var casework = Journey.assessedIncident(application, "malware", "worm");

        assertThatThrownBy(() -> casework.submit("mara.manager", "appoint-owner", owner("rita.reporter")))
                .hasMessageContaining("member of the response team");
        assertThat(casework.openTasks()).containsExactly("appoint-owner");
        assertThat(desk.get(casework.incident()).owner()).isEqualTo("mara.manager");
    }

    @Test
    void doesNotLetTheOwnerApproveTheClosure() {
        var casework = incidentToBeClosed();
        casework.as("mara.manager", () -> {
            desk.appointOwner(casework.incident(), "max.manager", "takes over");
            return casework;
        });

        assertThatThrownBy(() -> casework.submit("max.manager", "approve-closure", closure("approved")))
                .hasMessageContaining("handled an incident alone");
        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.CLOSURE);
        assertThat(casework.kindsOfFacts()).endsWith("access-refused");
    }

    @Test
    void runsAgainWhenItIsReopened() {
        var casework = incidentToBeClosed().complete("max.manager", "approve-closure", closure("approved"));

        casework.as("mara.manager", () -> {
            desk.reopen(casework.incident(), "The same files are renamed again");
            return casework;
        });
        casework.work();

        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.ASSESSMENT);
        assertThat(casework.openTasks()).containsExactly("confirm-incident");
    }

    @Test
    void changesNothingOfAClosedCase() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", notConfirmed("false-alarm"));
        var id = casework.incident();

        assertThatThrownBy(() -> casework.as("ida.isirt", () -> {
                    record.addNote(id, "note", "too late", clock.instant());
                    return id;
                }))
                .isInstanceOf(IncidentAlreadyClosed.class);
        assertThatThrownBy(() -> desk.attachEvent(id, "EVT-2026-000001", "late"))
                .isInstanceOf(IncidentAlreadyClosed.class);
        assertThatThrownBy(() -> record.decideSeverity(id, SeverityClass.IV, "", "late"))
                .isInstanceOf(IncidentAlreadyClosed.class);
    }

    @Test
    void isReopenedByAnIsirtManagerOnly() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", notConfirmed("false-alarm"));

        assertThatThrownBy(() -> casework.as("ida.isirt", () -> {
                    desk.reopen(casework.incident(), "please");
                    return casework;
                }))
                .hasMessageContaining("isirt-manager");
        assertThat(casework.kindsOfFacts()).endsWith("access-refused");
    }

    @Test
    void letsOnlyOneOfTwoPeopleCompleteTheSameTask() throws Exception {
        var casework = Journey.declaredIncident(application);
        var together = new CyclicBarrier(2);

        var outcomes = inParallel(List.of(
                () -> confirms("ida.isirt", casework, together), () -> confirms("ivan.isirt", casework, together)));

        assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        assertThat(casework.kindsOfFacts()).containsOnlyOnce("incident-confirmed");
        assertThat(casework.openTasks()).containsExactly("classify-incident");
    }

    @Test
    void isSeenByNamedPeopleOnlyWhenItIsRestricted() {
        var casework = Journey.declaredIncident(application);
        var visibility = application.getBean(Visibility.class);
        casework.as("mara.manager", () -> {
            visibility.restrict(casework.incident(), Set.of("ivan.isirt"), "concerns a colleague");
            return casework;
        });

        assertThat(isFoundBy("ivan.isirt", casework)).isTrue();
        assertThat(isFoundBy("mara.manager", casework)).isTrue();
        assertThat(isFoundBy("ida.isirt", casework)).isFalse();
        assertThat(isFoundBy("conrad.compliance", casework)).isFalse();
        assertThatThrownBy(() -> casework.as("ida.isirt", () -> visibility.mustBeVisible(casework.incident())))
                .isInstanceOf(UnknownIncident.class);
        assertThatThrownBy(() -> casework.submit("ida.isirt", "confirm-incident", SomeAnswers.confirmed()))
                .isInstanceOf(RuntimeException.class);
        assertThat(casework.openTasks()).containsExactly("confirm-incident");
        casework.complete("ivan.isirt", "confirm-incident", SomeAnswers.confirmed());
        assertThat(casework.openTasks()).containsExactly("classify-incident");
    }

    private boolean isFoundBy(String person, Casework casework) {
        var register = application.getBean(Register.class);
        return casework
                .as(person, () -> register.search(inAnyState(casework.incident().number())))
                .cases()
                .stream()
                .anyMatch(found -> found.id().equals(casework.incident()));
    }

    private static RegisterQuery inAnyState(String text) {
        return new RegisterQuery(text, "", OptionalInt.empty(), Optional.empty(), Optional.empty(), false, false, 0);
    }

    private static boolean confirms(String person, Casework casework, CyclicBarrier together) throws Exception {
        together.await();
        try {
            casework.submit(person, "confirm-incident", SomeAnswers.confirmed());
            return true;
        } catch (RuntimeException | AssertionError late) {
            return false;
        }
    }

    private static List<Boolean> inParallel(List<Callable<Boolean>> deeds) throws Exception {
        var people = Executors.newFixedThreadPool(deeds.size());
        try {
            return people.invokeAll(deeds).stream()
                    .map(IncidentHandlingProcessTest::outcome)
                    .toList();
        } finally {
            people.shutdown();
        }
    }

    private static boolean outcome(Future<Boolean> deed) {
        try {
            return deed.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Casework incidentToBeClosed() {
        return Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed within the hour"))
                .complete("mara.manager", "agree-improvements", improvements("Macros from the internet are blocked"));
    }
}
