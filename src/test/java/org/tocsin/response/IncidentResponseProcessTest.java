package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.furtherMeasures;
import static org.tocsin.casework.SomeAnswers.laterResponses;
import static org.tocsin.casework.SomeAnswers.recovery;
import static org.tocsin.casework.SomeAnswers.step;
import static org.tocsin.casework.SomeAnswers.underControl;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.Phase;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** From an owned incident to verified recovery. */
@ProcessTest
class IncidentResponseProcessTest {

    private final ApplicationContext application;
    private final IncidentDesk desk;
    private final Response response;
    private final Notifications notifications;
    private final RepositoryService repository;
    private final Clock clock;

    @Autowired
    IncidentResponseProcessTest(
            ApplicationContext application,
            IncidentDesk desk,
            Response response,
            Notifications notifications,
            RepositoryService repository,
            Clock clock) {
        this.application = application;
        this.desk = desk;
        this.response = response;
        this.notifications = notifications;
        this.repository = repository;
        this.clock = clock;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "incident-response")).isEmpty();
    }

    @Test
    void bringsAnIncidentUnderControlAndBackToNormal() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses())
                .complete("ivan.isirt", "verify-recovery", recovery("yes"));

        var done = response.of(casework.incident());
        assertThat(done.playbook()).hasValueSatisfying(playbook -> {
            assertThat(playbook.id()).isEqualTo("playbook-malware");
            assertThat(playbook.decision()).startsWith("playbook-selection:").endsWith("rule_malware");
        });
        assertThat(done.control()).singleElement().satisfies(control -> {
            assertThat(control.isUnderControl()).isTrue();
            assertThat(control.isLate()).isFalse();
            assertThat(control.by()).isEqualTo("mara.manager");
        });
        assertThat(done.recovery()).singleElement().satisfies(check -> {
            assertThat(check.isVerified()).isTrue();
            assertThat(check.by()).isEqualTo("ivan.isirt");
        });
        assertThat(casework.kindsOfFacts())
                .containsSubsequence(
                        "playbook-selected",
                        "playbook-step-done",
                        "control-assessed",
                        "later-responses-carried-out",
                        "recovery-verified");
        assertThat(casework.path("incident-response")).endsWith("event_responseCompleted");
        assertThat(desk.get(casework.incident()).phase()).isEqualTo(Phase.REVIEW);
    }

    @Test
    void asksAgainAfterFurtherMeasures() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("no"))
                .complete("ida.isirt", "take-further-measures", furtherMeasures());

        assertThat(casework.openTasks()).containsExactly("assess-control");
        casework.complete("max.manager", "assess-control", underControl("yes"));

        var done = response.of(casework.incident());
        assertThat(done.control())
                .extracting(ResponseView.Control::isUnderControl)
                .containsExactly(false, true);
        assertThat(done.measures())
                .singleElement()
                .satisfies(taken -> assertThat(taken.what()).isEqualTo("Closed the segment"));
        assertThat(casework.openTasks()).containsExactly("carry-out-later-responses");
    }

    @Test
    void asksAgainWhenTheTimeLimitPassesDuringFurtherMeasures() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("no"));

        casework.timeRunsOutAt("event_controlReassessmentDue");

        assertThat(casework.openTasks()).containsExactly("assess-control");
        assertThat(casework.path("incident-response"))
                .containsSubsequence(
                        "userTask_takeFurtherMeasures", "event_controlReassessmentDue", "userTask_assessControl");
        assertThat(response.of(casework.incident()).measures()).isEmpty();
    }

    @Test
    void theTimeLimitComesFromPolicy() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        var eightHours = clock.instant().plus(Duration.ofHours(8));

        var limit = response.of(casework.incident()).controlLimit().orElseThrow();

        assertThat(Duration.between(limit, eightHours).abs()).isLessThan(Duration.ofMinutes(1));
        assertThat(casework.timer("event_controlDecisionDue"))
                .hasValueSatisfying(
                        timer -> assertThat(timer.getDuedate().toInstant()).isEqualTo(limit));
    }

    @Test
    void tellsTheOwnerWhenControlIsOverdueWhileThePlaybookGoesOn() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");

        casework.timeRunsOutAt("event_controlDecisionDue");

        assertThat(casework.openTasks()).containsExactly("identify-malware");
        assertThat(casework.kindsOfFacts()).contains("control-decision-overdue");
        assertThat(notifications.of(casework.incident().number()))
                .filteredOn(message -> message.kind().equals("control-overdue"))
                .extracting(Message::recipient)
                .containsExactly("ida.isirt");
        assertThat(casework.path("incident-response")).contains("event_controlDecisionOverdue");
    }

    @Test
    void carriesOnWhenRecoveryIsNotVerified() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses())
                .complete("ivan.isirt", "verify-recovery", recovery("no"));

        assertThat(casework.openTasks()).containsExactly("carry-out-later-responses");
        casework.complete("ivan.isirt", "carry-out-later-responses", laterResponses())
                .complete("ida.isirt", "verify-recovery", recovery("yes"));

        assertThat(response.of(casework.incident()).recovery())
                .extracting(ResponseView.Recovery::isVerified)
                .containsExactly(false, true);
        assertThat(casework.kindsOfFacts()).containsSubsequence("recovery-not-verified", "recovery-verified");
    }

    @Test
    void nobodyVerifiesTheRecoveryThatTheyCarriedOut() {
        var casework = Journey.incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses());

        assertThatThrownBy(() -> casework.submit("ida.isirt", "verify-recovery", recovery("yes")))
                .hasMessageContaining(
                        "Recovery is verified by another person than the one who carried out the later responses");

        assertThat(casework.openTasks()).containsExactly("verify-recovery");
        assertThat(response.of(casework.incident()).recovery()).isEmpty();
        assertThat(casework.facts())
                .filteredOn(entry -> entry.kind().equals("access-refused"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor().id()).isEqualTo("ida.isirt"));
    }

    @Test
    void aPlaybookThatIsWithdrawnGivesWayToTheGeneralOne() {
        var playbook = playbookLikeTheGeneralOne("playbook-withdrawn");
        var changedTable = playbookTableWith("playbook-withdrawn");
        repository.deleteDeployment(playbook.getId(), true);
        try {
            var casework = Journey.incidentInResponse(application, "malware", "worm");

            assertThat(casework.openTasks()).containsExactly("establish-facts");
            assertThat(casework.kindsOfFacts()).containsSubsequence("playbook-missing", "playbook-selected");
            assertThat(response.of(casework.incident()).playbook())
                    .hasValueSatisfying(chosen -> assertThat(chosen.id()).isEqualTo("playbook-generic"));
        } finally {
            repository.deleteDeployment(changedTable.getId(), true);
        }
    }

    @Test
    void whoeverDecidesSeesWhatWasDone() {
        var casework = Journey.incidentInResponse(application, "malware", "ransomware");
        casework.complete("ida.isirt", "identify-malware", but(step("identify-malware"), "malSigns", "Renamed files"));

        assertThat(casework.context("ida.isirt", "isolate-hosts"))
                .hasEntrySatisfying(
                        "ctxMeasures",
                        done -> assertThat(done)
                                .asString()
                                .contains("Identify malware (ida.isirt)")
                                .contains("How did it come in? ")
                                .contains("Renamed files"));
        Journey.throughPlaybook(casework, List.of("isolate-hosts", "capture-memory", "find-further-infections"));
        Journey.throughPlaybook(casework, List.of("block-command-channels", "protect-backups"));
        assertThat(casework.context("mara.manager", "assess-control"))
                .hasEntrySatisfying(
                        "ctxControlDue", due -> assertThat(due).asString().endsWith("UTC"));
    }

    private Deployment playbookLikeTheGeneralOne(String playbook) {
        var general = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("playbook-generic")
                .latestVersion()
                .singleResult();
        return repository
                .createDeployment()
                .addString(
                        "processes/response/" + playbook + ".bpmn",
                        Texts.of(repository.getProcessModel(general.getId())).replace("playbook-generic", playbook))
                .deploy();
    }

    private Deployment playbookTableWith(String playbook) {
        var name = "processes/response/playbook-selection.dmn";
        var table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("playbook-selection")
                .latestVersion()
                .singleResult();
        return repository
                .createDeployment()
                .addString(
                        name,
                        Texts.of(repository.getDecisionModel(table.getId())).replace("playbook-malware", playbook))
                .deploy();
    }
}
