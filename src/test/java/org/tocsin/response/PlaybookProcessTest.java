package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.step;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;

/** The playbooks, step by step. */
@ProcessTest
class PlaybookProcessTest {

    private final ApplicationContext application;
    private final Response response;

    @Autowired
    PlaybookProcessTest(ApplicationContext application, Response response) {
        this.application = application;
        this.response = response;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Playbook.all())
                .allSatisfy(playbook -> assertThat(Casework.neverPassed(application, playbook.id()))
                        .describedAs(playbook.id())
                        .isEmpty());
    }

    @Test
    void containsMalware() {
        var casework = Journey.throughPlaybook(
                Journey.incidentInResponse(application, "malware", "ransomware"), Journey.MALWARE);

        assertThat(names(casework))
                .containsExactly(
                        "Identify malware",
                        "Isolate hosts",
                        "Capture memory",
                        "Find further infections",
                        "Block command channels",
                        "Protect backups and accounts");
        assertThat(casework.path("playbook-malware")).endsWith("event_malwareContained");
        assertThat(casework.openTasks()).containsExactly("assess-control");
    }

    @Test
    void limitsTheDamageOfAnyOtherIncident() {
        var casework = Journey.throughPlaybook(
                Journey.incidentInResponse(application, "physical-damage", "fire"), Journey.GENERIC);

        assertThat(names(casework)).hasSize(6).startsWith("Establish facts", "Choose containment");
        assertThat(casework.path("playbook-generic")).endsWith("event_damageLimited");
        assertThat(casework.openTasks()).containsExactly("assess-control");
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            category,                  subKind,             playbook,                        end
            technical-attack,          denial-of-service,   playbook-denial-of-service,      event_serviceReachable
            technical-attack,          vulnerability-exploit, playbook-unauthorised-access,  event_intruderLockedOut
            technical-attack,          scan,                playbook-information-gathering,  event_explorationAnswered
            compromise-of-information, network-phishing,    playbook-phishing,               event_deceptionDefused
            compromise-of-information, disclosure,          playbook-data-disclosure,        event_disclosureContained
            physical-damage,           theft-of-equipment,  playbook-lost-equipment,         event_lossNeutralised
            """)
    void guidesTheResponseToEachKind(String category, String subKind, String playbook, String end) {
        var casework = Journey.throughPlaybook(Journey.incidentInResponse(application, category, subKind));

        assertThat(casework.path(playbook)).endsWith(end);
        assertThat(names(casework))
                .isEqualTo(Playbook.of(playbook).tasks().stream()
                        .map(Playbook.Step::name)
                        .toList());
    }

    @Test
    void keepsTheDecisionToKeepRunningAsThePersonSawIt() {
        var casework = Journey.incidentInResponse(application, "physical-damage", "fire")
                .complete("ida.isirt", "establish-facts", step("establish-facts"))
                .complete(
                        "ida.isirt",
                        "choose-containment",
                        but(
                                but(step("choose-containment"), "genContainment", "keep-running"),
                                "genContainmentLimit",
                                "until 18:00"));

        var decided = steps(casework).get(1);
        assertThat(decided.by()).isEqualTo("ida.isirt");
        assertThat(decided.answers())
                .contains(
                        new StepAnswer(
                                "genContainment", "The affected part is", "keep-running", "Kept running under watch"),
                        new StepAnswer(
                                "genContainmentLimit",
                                "Until when, or until which sign?",
                                "until 18:00",
                                "until 18:00"));
    }

    @Test
    void keepsVeryLongAnswers() {
        var longText = "\u201c<b>pc-17</b>\u201d \ud83d\udd12 ".repeat(470);
        var casework = Journey.incidentInResponse(application, "malware", "worm")
                .complete("ida.isirt", "identify-malware", but(step("identify-malware"), "malSigns", longText));

        assertThat(steps(casework).get(0).answers())
                .extracting(StepAnswer::shown)
                .contains(longText);
    }

    @Test
    void evidenceIsForForensicAnalysts() {
        var casework = Journey.throughPlaybook(
                Journey.incidentInResponse(application, "malware", "worm"), Journey.MALWARE.subList(0, 2));

        assertThatThrownBy(() -> casework.submit("ida.isirt", "capture-memory", step("capture-memory")))
                .hasMessageContaining("ida.isirt");

        assertThat(casework.openTasks()).containsExactly("capture-memory");
        assertThat(steps(casework)).hasSize(2);
    }

    private List<ResponseView.Step> steps(Casework casework) {
        return response.of(casework.incident()).steps();
    }

    private List<String> names(Casework casework) {
        return steps(casework).stream().map(ResponseView.Step::name).toList();
    }
}
