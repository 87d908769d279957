package org.tocsin.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.sharing.SharingWork.approval;
import static org.tocsin.sharing.SharingWork.plain;
import static org.tocsin.sharing.SharingWork.recipient;
import static org.tocsin.sharing.SharingWork.revision;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.casework.People;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.Addressing;
import org.tocsin.identity.Absence;
import org.tocsin.identity.Absences;
import org.tocsin.incident.Visibility;

/** Who stands in for an approver who is away approves, but nobody approves their own request for somebody else. */
@ProcessTest
class StandInsTest {

    private final ApplicationContext application;
    private final SharingSight sight;
    private final List<Absence> stated = new ArrayList<>();

    @Autowired
    StandInsTest(ApplicationContext application, SharingSight sight) {
        this.application = application;
        this.sight = sight;
    }

    @AfterEach
    void everybodyComesBack() {
        stated.forEach(absence ->
                as("mara.manager", () -> application.getBean(Absences.class).end(absence.id())));
    }

    @Test
    void theDeputyIsAskedSeesTheRequestAndApproves() {
        away("mara.manager", "tom.top");
        var work = asked("ida.isirt", Journey.declaredIncident(application));

        assertThat(work.told("approval-asked")).containsExactlyInAnyOrder("mara.manager", "max.manager", "tom.top");
        assertThat(candidates(work)).contains("tom.top", "max.manager");
        assertThat(approvalOf(work).deputies()).containsExactly("tom.top");
        assertThat(new People(application)
                        .onAPage("tom.top", () -> sight.mustBeVisible(work.id().number())))
                .isEqualTo(work.view());

        work.submit("tom.top", work.tasks().get(0).id(), approval("approved"));
        work.incident().work();
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(approvalOf(work).person()).isEqualTo("tom.top");
        assertThat(work.incident().kindsOfFacts()).contains("task-passed-to-deputy", "deputy-acted");
    }

    @Test
    void anAbsenceThatBeginsWhileTheApprovalWaitsCountsToo() {
        var work = asked("ida.isirt", Journey.declaredIncident(application));
        away("mara.manager", "tom.top");
        as(
                "mara.manager",
                () -> application
                        .getBean(Addressing.class)
                        .readdress(work.incident().number()));

        assertThat(candidates(work)).contains("tom.top");
        work.submit("tom.top", work.tasks().get(0).id(), approval("approved"));
        work.incident().work();
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void whoeverAskedNeverStandsInForAnApprover() {
        away("mara.manager", "ida.isirt");
        var work = asked("ida.isirt", Journey.declaredIncident(application));

        assertThat(work.told("approval-asked")).containsExactlyInAnyOrder("mara.manager", "max.manager");
        assertThat(work.told("task-for-deputy")).isEmpty();
        assertThat(work.told("task-without-deputy")).contains("max.manager");
        assertThat(candidates(work)).doesNotContain("ida.isirt");
        assertThat(approvalOf(work).deputies()).isEmpty();
        var task = work.tasks().get(0).id();
        assertThatThrownBy(() -> work.submit("ida.isirt", task, approval("approved")))
                .isInstanceOf(RuntimeException.class);
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
    }

    @Test
    void alsoNotWhereTheOnlyApproverIsAwayAndTheTaskIsGivenToThemByForce() {
        var incident = Journey.declaredIncident(application);
        as(
                "mara.manager",
                () -> application
                        .getBean(Visibility.class)
                        .restrict(
                                incident.incident(),
                                Set.of("ida.isirt", "mara.manager", "lena.legal"),
                                "People are meant"));
        away("mara.manager", "ida.isirt");
        var work = asked("ida.isirt", incident);
        var task = work.tasks().stream()
                .filter(one -> one.assignee().filter("mara.manager"::equals).isPresent())
                .findFirst()
                .orElseThrow();

        application.getBean(TaskService.class).addCandidateUser(task.id(), "ida.isirt");
        assertThatThrownBy(() -> work.submit("ida.isirt", task.id(), approval("approved")))
                .isInstanceOf(RuntimeException.class);
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
    }

    @Test
    void whoeverAskedAgainForAnotherDoesNotApproveIt() {
        var work = asked("ida.isirt", Journey.declaredIncident(application));
        work.complete("max.manager", approval("refused"));
        away("ida.isirt", "mara.manager");
        as(
                "mara.manager",
                () -> application
                        .getBean(Addressing.class)
                        .readdress(work.incident().number()));

        work.submit("mara.manager", work.tasks().get(0).id(), revision("ask-again"));
        work.incident().work();

        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
        assertThat(work.view().isOwn("mara.manager")).isTrue();
        assertThat(approvalOf(work).approvers()).containsExactly("max.manager");
    }

    private SharingWork asked(String person, Casework incident) {
        var to = recipient(application, "csirt", "amber", "download");
        return SharingWork.asked(application, incident, person, plain(to, Tlp.AMBER));
    }

    private Approval approvalOf(SharingWork work) {
        var all = application.getBean(SharingDesk.class).approvalsOf(work.id());
        return all.get(all.size() - 1);
    }

    private static List<String> candidates(SharingWork work) {
        return work.tasks().stream()
                .flatMap(task -> task.candidateUsers().stream())
                .toList();
    }

    private void away(String person, String deputy) {
        var now = application.getBean(Clock.class).instant();
        as(
                "mara.manager",
                () -> stated.add(
                        application.getBean(Absences.class).state(person, now, now.plus(Duration.ofDays(3)), deputy)));
    }

    private void as(String person, Runnable deed) {
        new People(application).onAPage(person, () -> {
            deed.run();
            return person;
        });
    }
}
