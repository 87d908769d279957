package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.acceptedSeverity;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.classified;
import static org.tocsin.casework.SomeAnswers.confirmed;
import static org.tocsin.casework.SomeAnswers.notConfirmed;
import static org.tocsin.casework.SomeAnswers.overruledSeverity;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.incident.Asset;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.Change;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Phase;

/** From a declared incident to one that is assessed, or that is none. */
@ProcessTest
class IncidentAssessmentProcessTest {

    private final ApplicationContext application;
    private final IncidentDesk desk;
    private final CaseRecord record;
    private final Assessment assessment;

    @Autowired
    IncidentAssessmentProcessTest(
            ApplicationContext application, IncidentDesk desk, CaseRecord record, Assessment assessment) {
        this.application = application;
        this.desk = desk;
        this.record = record;
        this.assessment = assessment;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, "incident-assessment")).isEmpty();
    }

    @Test
    void takesTheProposedSeverity() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", confirmed())
                .complete("ivan.isirt", "classify-incident", classified("malware", "ransomware"))
                .complete("ida.isirt", "decide-severity", acceptedSeverity());

        var incident = view(casework);
        assertThat(incident.status()).isEqualTo("actual");
        assertThat(incident.category().category()).isEqualTo("malware");
        assertThat(incident.category().rsitClass()).isEqualTo("malicious-code");
        assertThat(incident.severity()).isEqualTo(3);
        assertThat(casework.kindsOfFacts())
                .containsSubsequence(
                        "incident-confirmed",
                        "category-decided",
                        "scope-recorded",
                        "incident-classified",
                        "severity-proposed",
                        "severity-decided");
        assertThat(casework.openTasks()).containsExactly("appoint-owner");
        assertThat(casework.path("incident-assessment"))
                .containsSubsequence(
                        "serviceTask_recordConfirmation",
                        "serviceTask_recordClassification",
                        "businessRuleTask_proposeSeverity",
                        "serviceTask_recordSeverity",
                        "event_incidentAssessed");
    }

    @Test
    void overrulesTheProposedSeverity() {
        var casework = classifiedIncident().complete("ida.isirt", "decide-severity", overruledSeverity(4));

        assertThat(view(casework).severity()).isEqualTo(4);
        assertThat(severities(casework)).singleElement().satisfies(change -> {
            assertThat(change.now()).isEqualTo("IV");
            assertThat(change.basis()).startsWith("Proposal III overruled").contains("Highest impact 7");
            assertThat(change.why()).isEqualTo("It spreads while we talk");
            assertThat(change.by()).isEqualTo("ida.isirt");
        });
    }

    @Test
    void endsWhatIsNoIncident() {
        var casework = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", notConfirmed("near-miss"));

        assertThat(view(casework).phase()).isEqualTo(Phase.NOT_CONFIRMED);
        assertThat(view(casework).outcome()).isEqualTo("near-miss");
        assertThat(casework.kindsOfFacts()).contains("incident-not-confirmed");
        assertThat(casework.openTasks()).isEmpty();
        assertThat(casework.path("incident-assessment")).endsWith("event_notConfirmed");
    }

    @Test
    void whoeverDecidesSeesTheProposalAndItsBasis() {
        var context = classifiedIncident().context("ida.isirt", "decide-severity");

        assertThat(context)
                .containsEntry("ctxProposedSeverity", "III, serious")
                .hasEntrySatisfying(
                        "ctxProposalBasis",
                        basis -> assertThat(basis)
                                .asString()
                                .contains("Importance of the system important")
                                .contains("Highest impact 7 (personal information): class III")
                                .contains("version 1"));
    }

    @Test
    void remembersWhatIsAffectedAndHowMuch() {
        var casework = classifiedIncident();

        assertThat(record.assetsOf(casework.incident()))
                .containsExactlyInAnyOrder(
                        new Asset("hardware", ""),
                        new Asset("information", ""),
                        new Asset("", "finance server"),
                        new Asset("", "payroll database"));
        assertThat(record.impactsOf(casework.incident()))
                .containsEntry("impactPersonalInformation", 7)
                .containsEntry("impactGoodwill", 0)
                .hasSize(6);
    }

    @Test
    void refusesASubKindOfAnotherCategory() {
        var casework = Journey.declaredIncident(application).complete("ida.isirt", "confirm-incident", confirmed());

        assertThatThrownBy(() -> casework.submit("ida.isirt", "classify-incident", classified("malware", "earthquake")))
                .hasMessageContaining("earthquake")
                .hasMessageContaining("malware");

        assertThat(casework.openTasks()).containsExactly("classify-incident");
        assertThat(view(casework).category().category()).isEmpty();
        assertThat(record.assetsOf(casework.incident())).isEmpty();
    }

    @Test
    void refusesAnAssetThatIsTooLongToName() {
        var casework = Journey.declaredIncident(application).complete("ida.isirt", "confirm-incident", confirmed());
        var answers = but(classified("malware", "worm"), "assetNames", "x".repeat(201));

        assertThatThrownBy(() -> casework.submit("ida.isirt", "classify-incident", answers))
                .hasMessageContaining("200");

        assertThat(casework.openTasks()).containsExactly("classify-incident");
    }

    @Test
    void keepsEveryValueWhenCategoryAndSeverityChange() {
        var casework = classifiedIncident().complete("ida.isirt", "decide-severity", acceptedSeverity());

        casework.as("ivan.isirt", () -> {
            assessment.changeSeverity(casework.incident(), 4, "A second site is affected");
            assessment.changeCategory(casework.incident(), "technical-attack", "backdoor", "No virus was found");
            return casework;
        });

        assertThat(view(casework).severity()).isEqualTo(4);
        assertThat(severities(casework)).extracting(Change::now).containsExactly("IV", "III");
        assertThat(severities(casework)).extracting(Change::by).containsExactly("ivan.isirt", "ida.isirt");
        var now = assessment.of(casework.incident());
        assertThat(now.category()).isEqualTo("Technical attack: Use of a back door");
        assertThat(now.categories()).extracting(Change::previous).containsExactly("malware / ransomware", "");
    }

    @Test
    void changesNothingWithoutAReasonOrWithoutTheRight() {
        var casework = classifiedIncident().complete("ida.isirt", "decide-severity", acceptedSeverity());
        var incident = casework.incident();

        assertThatThrownBy(() -> casework.as("ida.isirt", () -> change(incident, " ")))
                .hasMessage("Please give the reason");
        assertThatThrownBy(() -> casework.as("paul.poc", () -> change(incident, "It is worse")))
                .hasMessageContaining("isirt");

        assertThat(view(casework).severity()).isEqualTo(3);
        assertThat(casework.kindsOfFacts()).contains("access-refused");
    }

    private Object change(IncidentId incident, String why) {
        assessment.changeSeverity(incident, 4, why);
        return incident;
    }

    private Casework classifiedIncident() {
        return Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", confirmed())
                .complete("ida.isirt", "classify-incident", classified("malware", "ransomware"));
    }

    private IncidentView view(Casework casework) {
        return desk.get(casework.incident());
    }

    private List<Change> severities(Casework casework) {
        return assessment.of(casework.incident()).severities();
    }
}
