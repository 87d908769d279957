package org.tocsin.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.closure;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.sharing.SharingWork.approval;
import static org.tocsin.sharing.SharingWork.plain;
import static org.tocsin.sharing.SharingWork.recipient;
import static org.tocsin.sharing.SharingWork.revision;
import static org.tocsin.sharing.SharingWork.uncertain;
import static org.tocsin.sharing.SharingWork.withFiles;
import static org.tocsin.sharing.SharingWork.withPersonalData;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;
import org.tocsin.audit.Entry;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.identity.RightMissing;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.SeverityClass;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** From a request to share to its release, and every way that is not so straight. */
@ProcessTest
class InformationSharingProcessTest {

    private static final String MODEL = "information-sharing";
    private static final String APPROVAL = "release-approval";

    private final ApplicationContext application;
    private final SharingDesk desk;
    private final RecipientRegister register;
    private final CaseHolds holds;

    @Autowired
    InformationSharingProcessTest(
            ApplicationContext application, SharingDesk desk, RecipientRegister register, CaseHolds holds) {
        this.application = application;
        this.desk = desk;
        this.register = register;
        this.holds = holds;
    }

    @AfterAll
    static void everyNodeWasPassed(@Autowired ApplicationContext application) {
        assertThat(Casework.neverPassed(application, MODEL)).isEmpty();
        assertThat(Casework.neverPassed(application, APPROVAL)).isEmpty();
    }

    @Test
    void whatTheRuleAllowsLeavesAtOnceAndStandsInTheRegister() {
        var work = ask("ida.isirt", "customer", Tlp.CLEAR);
        work.incident().work();

        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.incident().path(MODEL)).endsWith("event_informationReleased");
        assertThat(work.releases()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(ReleaseState.RELEASED);
            assertThat(one.tlp()).isEqualTo(Tlp.CLEAR);
            assertThat(one.approvedBy()).isEmpty();
            assertThat(one.contentHash()).isEqualTo(work.view().contentHash());
        });
        assertThat(work.incident().kindsOfFacts())
                .containsSubsequence(
                        "sharing-requested", "release-rule-evaluated", "content-fixed", "information-released");
    }

    @Test
    void whoeverApprovesSeesExactlyWhatWillLeave() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER);

        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
        assertThat(work.tasks())
                .singleElement()
                .satisfies(task -> assertThat(task.candidateUsers()).containsExactly("mara.manager", "max.manager"));
        var shown = String.valueOf(work.context("max.manager").get("ctxSharingContent"));
        assertThat(shown)
                .contains("TLP:AMBER", "PAP:GREEN", "203.0.113.7", "Seen since Monday", "Files renamed")
                .contains(work.view().contentHash());
        assertThat(work.told("approval-asked")).containsExactlyInAnyOrder("mara.manager", "max.manager");
        assertThat(work.releases()).isEmpty();

        work.complete("max.manager", approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.releases().get(0).approvedBy()).isEqualTo("Max Manager (ISIRT manager)");
        assertThat(work.told("information-released")).containsExactly("ida.isirt");
    }

    @Test
    void aRefusalGoesBackAndIsChangedAndAskedAgain() {
        var work = ask("ida.isirt", "customer", Tlp.AMBER);
        assertThat(work.purposes()).containsExactly("approve-release", "approve-release");
        var first = work.view().contentHash();

        work.complete("lena.legal", approval("refused"));
        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.purposes()).containsExactly("revise-request");
        assertThat(work.told("sharing-refused")).containsExactly("ida.isirt");
        assertThat(String.valueOf(work.context("ida.isirt").get("ctxSharingSoFar")))
                .contains("Refused by Lena Legal", "Read it word by word");

        as(work, "ida.isirt", () -> desk.change(work.id(), withNote(work, "Without the name of the server")));
        work.complete("ida.isirt", revision("ask-again"));
        assertThat(work.view().round()).isEqualTo(2);
        assertThat(work.view().contentHash()).isNotEqualTo(first);
        work.approvedByAll();
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.releases().get(0).approvedBy()).contains("(ISIRT manager)", "Lena Legal (Legal)");
    }

    @Test
    void isWithdrawnByWhoeverAsked() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER).complete("max.manager", approval("refused"));

        assertThatThrownBy(() -> as(work, "ivan.isirt", () -> desk.withdraw(work.id(), "Not mine")))
                .isInstanceOf(RightMissing.class);
        work.complete("ida.isirt", revision("withdraw"));

        assertThat(work.view().state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(work.incident().path(MODEL)).endsWith("event_requestWithdrawn");
        assertThat(work.releases()).isEmpty();
    }

    @Test
    void nothingNarrowerThanTheAgreedCeilingLeaves() {
        var to = recipient(application, "csirt", "green", "download");
        var work = SharingWork.asked(application, declared(), "ida.isirt", plain(to, Tlp.AMBER));

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("narrower than what was agreed");
        assertThat(work.purposes()).containsExactly("revise-request");
    }

    @Test
    void personalDataIsTakenOutBeforeAnybodyApproves() {
        var work = SharingWork.asked(
                application,
                declared(),
                "ida.isirt",
                withPersonalData(SharingWork.withNote(
                        plain(recipient(application, "csirt", "amber", "download"), Tlp.AMBER),
                        "Jane Doe opened it; call jane  doe")));
        assertThat(work.purposes()).containsExactly("redact-content");

        assertThatThrownBy(() -> work.complete("ida.isirt", redaction("Jane Doe without a reason")))
                .hasStackTraceContaining("the words, a bar | and the reason");
        work.complete("ida.isirt", redaction("Jane Doe | the recipient needs no names"));

        assertThat(work.purposes()).containsExactly("approve-release", "approve-release");
        assertThat(String.valueOf(work.context("dora.dpo").get("ctxSharingContent")))
                .contains("[redacted] opened it; call [redacted]")
                .doesNotContainIgnoringCase("jane");
        assertThat(String.valueOf(work.context("dora.dpo").get("ctxSharingRequest")))
                .contains("the recipient needs no names")
                .doesNotContain("Jane");
        work.approvedByAll();
        assertThat(work.releases().get(0).approvedBy()).contains("Dora Dpo (Data protection)");
        assertThat(factsOf(work, "content-redacted").get(0).payload()).doesNotContain("Jane");
    }

    @Test
    void aFileThatHoldsWhatIsTakenOutDoesNotLeave() {
        var incident = declared();
        var file = attach(incident, "log.txt", "jane doe logged in");
        var asked = withFiles(
                withPersonalData(plain(recipient(application, "csirt", "amber", "download"), Tlp.AMBER)),
                List.of(file));
        var work = SharingWork.asked(application, incident, "ida.isirt", asked);

        assertThatThrownBy(() -> work.complete("ida.isirt", redaction("Jane Doe | no names")))
                .hasStackTraceContaining("log.txt holds words that are taken out");
        assertThat(work.purposes()).containsExactly("redact-content");
        work.complete(
                "ida.isirt", Map.of("redactionDecision", "nothing", "redactionRationale", "They need the whole log"));
        work.approvedByAll();
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void anOverdueApprovalIsReported() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER);
        assertThat(work.tasks().get(0).due()).isPresent();

        work.incident().timeRunsOutAt("event_approvalOverdue");
        assertThat(work.told("approval-overdue")).contains("max.manager", "mara.manager");
        assertThat(work.purposes()).containsExactly("approve-release");
        work.complete("mara.manager", approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void nobodyApprovesTheirOwnRequest() {
        var work = ask("mara.manager", "csirt", Tlp.AMBER);
        var task = work.tasks().get(0);
        assertThat(task.candidateUsers()).containsExactly("max.manager");

        assertThatThrownBy(() -> work.submit("mara.manager", task.id(), approval("approved")))
                .hasStackTraceContaining("may not");
        assertThatThrownBy(() -> as(work, "mara.manager", () -> desk.approve(work.id(), "max.manager", "Mine")))
                .isInstanceOf(RightMissing.class)
                .hasMessage(SharingDesk.FOUR_EYES);
        assertThat(work.incident().kindsOfFacts()).contains("access-refused");
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
    }

    @Test
    void nobodyApprovesWhoWasNotAsked() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER);
        var task = work.tasks().get(0);

        List.of("paul.poc", "lena.legal", "conrad.compliance", "ada.admin").forEach(person -> {
            assertThatThrownBy(() -> work.submit(person, task.id(), approval("approved")))
                    .hasStackTraceContaining("may not");
            assertThatThrownBy(() ->
                            as(work, person, () -> desk.approve(work.id(), "mara.manager,max.manager", "Why not")))
                    .isInstanceOf(RightMissing.class);
        });
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
    }

    @Test
    void managementStandsInWhereNobodyElseHoldsTheRole() {
        var work = ask("lena.legal", declaredWith("lena.legal"), "customer", Tlp.AMBER);

        assertThat(work.tasks())
                .extracting(task -> task.candidateUsers())
                .containsExactlyInAnyOrder(List.of("mara.manager", "max.manager"), List.of("tom.top"));
    }

    @Test
    void aLaterChangeOfTheCaseNeedsApprovalAgain() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER);
        var approved = work.view().contentHash();
        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASING);

        as(
                work,
                "ida.isirt",
                () -> application
                        .getBean(CaseRecord.class)
                        .decideSeverity(
                                work.incident().incident(), SeverityClass.of(4).orElseThrow(), "seen", "Worse"));
        work.incident().work();

        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
        assertThat(work.releases()).isEmpty();
        assertThat(work.told("sharing-changed")).containsExactly("ida.isirt");
        assertThat(String.valueOf(work.context("max.manager").get("ctxSharingContent")))
                .contains("Severity class: IV");
        work.complete("max.manager", approval("approved"));
        assertThat(work.releases().get(0).contentHash()).isNotEqualTo(approved);
    }

    @Test
    void aFileThatChangedBetweenApprovalAndReleaseDoesNotLeave() {
        var incident = declared();
        var file = attach(incident, "sample.txt", "as it was approved");
        var to = recipient(application, "csirt", "amber", "download");
        var work =
                SharingWork.asked(application, incident, "ida.isirt", withFiles(plain(to, Tlp.AMBER), List.of(file)));
        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));

        application
                .getBean(JdbcClient.class)
                .sql(
                        "update files_content set content = ? where sha256 = (select sha256 from files_attachment where id = ?)")
                .params("something else".getBytes(StandardCharsets.UTF_8), file)
                .update();
        incident.work();

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("The content of sample.txt is not what was uploaded");
        assertThat(work.releases()).isEmpty();
        assertThat(incident.kindsOfFacts()).contains("approved-content-changed", "file-found-altered");
    }

    @Test
    void whatChangesAtTheRecipientNeedsApprovalAgainOrForbids() {
        var work = approvedButNotSent();
        changeRecipient(work, "other@example.org", true);
        work.incident().work();
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);

        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));
        changeRecipient(work, "other@example.org", false);
        work.incident().work();
        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("Nothing may go to this recipient");
    }

    @Test
    void aHoldOfLawEnforcementStopsWhatIsApproved() {
        var work = approvedButNotSent();
        var incident = work.incident().incident();
        assertThatThrownBy(() -> as(work, "ida.isirt", () -> holds.set(incident, "Not my decision")))
                .isInstanceOf(RightMissing.class);
        as(work, "lena.legal", () -> holds.set(incident, "The prosecutor asked by letter"));
        work.incident().work();

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("law enforcement");
        as(work, "mara.manager", () -> holds.lift(incident, "The prosecutor called"));
        work.complete("ida.isirt", revision("ask-again")).complete("max.manager", approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.incident().kindsOfFacts())
                .containsSubsequence("law-enforcement-hold-set", "law-enforcement-hold-lifted");
    }

    @Test
    void changedVariablesLetNothingLeave() {
        var work = ask("ida.isirt", "customer", Tlp.AMBER);
        var runtime = application.getBean(RuntimeService.class);
        var instance = instanceOf(work);
        runtime.setVariable(instance, "isRefused", false);
        runtime.setVariable(instance, "releaseOutcome", "released");
        runtime.createProcessInstanceModification(instance)
                .startBeforeActivity("serviceTask_releaseInformation")
                .execute();

        assertThatThrownBy(() -> application
                        .getBean(ManagementService.class)
                        .executeJob(work.sending().orElseThrow()))
                .hasStackTraceContaining("it is now approval");
        assertThat(work.releases()).isEmpty();
        assertThat(work.view().state()).isEqualTo(RequestState.APPROVAL);
        runtime.deleteProcessInstance(instance, "the test is over");
    }

    @Test
    void anotherRequestInTheVariablesLetsNothingLeaveEither() {
        var open = ask("ida.isirt", "customer", Tlp.AMBER);
        var approved = approvedButNotSent();
        var runtime = application.getBean(RuntimeService.class);
        var job = approved.sending().orElseThrow();
        var instance = instanceOf(approved);
        runtime.setVariable(instance, "matter", open.id().number());

        assertThatThrownBy(() -> application.getBean(ManagementService.class).executeJob(job))
                .hasStackTraceContaining("it is now approval");
        assertThat(open.releases()).isEmpty();
        runtime.deleteProcessInstance(instance, "the test is over");
    }

    @Test
    void whatCrashedWhileItWasSentIsNotSentAgainByItself() {
        var work = approvedButNotSent();
        work.crash();

        assertThat(work.view().state()).isEqualTo(RequestState.UNCERTAIN);
        assertThat(work.purposes()).containsExactly("decide-uncertain-release");
        assertThat(String.valueOf(work.context("mara.manager").get("ctxRelease")))
                .contains("<crashed@localhost>");
        assertThat(work.told("release-uncertain")).contains("mara.manager", "max.manager");

        work.complete("mara.manager", uncertain("sent"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.incident().path(MODEL)).endsWith("event_releaseConfirmed");
        assertThat(work.incident().kindsOfFacts()).contains("uncertain-release-decided", "information-released");
    }

    @Test
    void isSentAgainWhenSomebodySaysThatItNeverArrived() {
        var work = approvedButNotSent();
        work.crash();

        work.complete("mara.manager", uncertain("send-again"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        assertThat(work.releases()).singleElement().satisfies(one -> {
            assertThat(one.messageId()).isEqualTo("<crashed@localhost>");
            assertThat(one.attempts()).isEqualTo(2);
        });
    }

    @Test
    void worksAfterTheCaseIsClosed() {
        var incident = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"))
                .complete("max.manager", "approve-closure", closure("approved"));
        assertThat(incident.kindsOfFacts()).contains("incident-closed");
        var to = recipient(application, "csirt", "amber", "download");
        var work = SharingWork.asked(application, incident, "ida.isirt", plain(to, Tlp.AMBER));

        work.complete("max.manager", approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void aRestrictedCaseIsSharedByNamedPeopleOnly() {
        var incident = declared();
        as(
                incident,
                "mara.manager",
                () -> application
                        .getBean(Visibility.class)
                        .restrict(incident.incident(), Set.of("ida.isirt", "lena.legal"), "A colleague is meant"));
        var to = recipient(application, "csirt", "amber", "download");

        assertThatThrownBy(() -> SharingWork.asked(application, incident, "ivan.isirt", plain(to, Tlp.AMBER)))
                .isInstanceOf(UnknownIncident.class);
        var work = SharingWork.asked(application, incident, "ida.isirt", plain(to, Tlp.AMBER));
        assertThat(work.tasks())
                .extracting(task -> task.candidateUsers())
                .containsExactlyInAnyOrder(List.of("lena.legal"), List.of("mara.manager"));

        var own = SharingWork.asked(application, incident, "mara.manager", plain(to, Tlp.AMBER));
        assertThat(own.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(own.view().verdictWhy()).contains("Nobody else who may see the case approves as isirt-manager");
    }

    @Test
    void severalRequestsOfACaseDoNotMeddle() {
        var incident = declared();
        var to = recipient(application, "csirt", "amber", "download");
        var one = SharingWork.asked(
                application, incident, "ida.isirt", SharingWork.withNote(plain(to, Tlp.AMBER), "First"));
        var other = SharingWork.asked(
                application, incident, "ida.isirt", SharingWork.withNote(plain(to, Tlp.AMBER), "Second"));

        assertThat(String.valueOf(one.context("max.manager").get("ctxSharingContent")))
                .contains("First");
        assertThat(String.valueOf(other.context("max.manager").get("ctxSharingContent")))
                .contains("Second");
        other.complete("max.manager", approval("approved"));
        assertThat(one.view().state()).isEqualTo(RequestState.APPROVAL);
        assertThat(other.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void aDeployedRuleCountsForTheNextRequest() throws IOException {
        var repository = application.getBean(RepositoryService.class);
        var table = Files.readString(Path.of("processes/sharing/release-rule.dmn"));
        var deployment = repository
                .createDeployment()
                .addString(
                        "processes/sharing/release-rule.dmn",
                        table.replaceFirst("(rule_clear_release\">\\s*<text>)\"allowed\"", "$1\"approval\"")
                                .replaceFirst("(rule_clear_approverRoles\">\\s*<text>)\"\"", "$1\"communications\""))
                .deploy();
        try {
            var work = ask("ida.isirt", "customer", Tlp.CLEAR);
            assertThat(work.tasks())
                    .singleElement()
                    .satisfies(task -> assertThat(task.assignee()).contains("carl.comms"));
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
        var after = ask("ida.isirt", "customer", Tlp.CLEAR);
        after.incident().work();
        assertThat(after.view().state()).isEqualTo(RequestState.RELEASED);
    }

    @Test
    void aRuleThatNobodyCanFollowForbids() throws IOException {
        var repository = application.getBean(RepositoryService.class);
        var table = Files.readString(Path.of("processes/sharing/release-rule.dmn"));
        var deployment = repository
                .createDeployment()
                .addString(
                        "processes/sharing/release-rule.dmn",
                        table.replaceFirst("(rule_clear_release\">\\s*<text>)\"allowed\"", "$1\"approval\""))
                .deploy();
        try {
            var work = ask("ida.isirt", "customer", Tlp.CLEAR);
            assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
            assertThat(work.view().verdictWhy()).contains("names no role");
        } finally {
            repository.deleteDeployment(deployment.getId());
        }
    }

    @Test
    void refusesWhatCannotBeAsked() {
        var incident = declared();
        var to = recipient(application, "csirt", "amber", "download");
        var right = plain(to, Tlp.AMBER);

        assertRefused(incident, plain(4_711, Tlp.AMBER), "recipient");
        assertRefused(incident, withFiles(right, List.of("of-another-case")), "files");
        assertRefused(incident, SharingWork.withNote(right, "x".repeat(8_001)), "note");
        assertThatThrownBy(() -> SharingWork.asked(application, incident, "conrad.compliance", right))
                .isInstanceOf(RightMissing.class);
        assertThatThrownBy(() -> SharingWork.asked(application, incident, "hanna.hr", right))
                .isInstanceOf(UnknownIncident.class);
        assertThat(incident.kindsOfFacts()).doesNotContain("sharing-requested");
    }

    private void assertRefused(Casework incident, Asked asked, String field) {
        assertThatThrownBy(() -> SharingWork.asked(application, incident, "ida.isirt", asked))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private Casework declared() {
        return Journey.declaredIncident(application);
    }

    private Casework declaredWith(String person) {
        var incident = declared();
        as(
                incident,
                "mara.manager",
                () -> application
                        .getBean(IncidentDesk.class)
                        .contributed(incident.incident(), person, "inform-affected"));
        return incident;
    }

    private SharingWork ask(String person, String kind, Tlp tlp) {
        return ask(person, declared(), kind, tlp);
    }

    private SharingWork ask(String person, Casework incident, String kind, Tlp tlp) {
        return SharingWork.asked(
                application, incident, person, plain(recipient(application, kind, "amber", "download"), tlp));
    }

    private SharingWork approvedButNotSent() {
        var work = ask("ida.isirt", "csirt", Tlp.AMBER);
        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASING);
        return work;
    }

    private void changeRecipient(SharingWork work, String address, boolean isActive) {
        var known = register.get(work.view().asked().recipient());
        as(
                work,
                "mara.manager",
                () -> register.change(
                        known.id(),
                        register.get(known.id()).version(),
                        new RecipientEntry(
                                known.name(),
                                known.kind().id(),
                                known.community(),
                                known.country(),
                                known.ceiling().id(),
                                known.channel().id(),
                                address,
                                "none",
                                "",
                                isActive)));
    }

    private String attach(Casework incident, String name, String content) {
        var bytes = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return incident.as(
                "ida.isirt",
                () -> application
                        .getBean(CaseFiles.class)
                        .attach(incident.number(), new FileUpload(name, "text/plain", bytes))
                        .id());
    }

    private String instanceOf(SharingWork work) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processDefinitionKey(MODEL)
                .variableValueEquals("matter", work.id().number())
                .singleResult()
                .getId();
    }

    private static Asked withNote(SharingWork work, String note) {
        return SharingWork.withNote(work.view().asked(), note);
    }

    private static Map<String, Object> redaction(String words) {
        return Map.of(
                "redactionDecision", "redacted", "redactionWords", words, "redactionRationale", "Names help nobody");
    }

    private static List<Entry> factsOf(SharingWork work, String kind) {
        return work.incident().facts().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private static void as(SharingWork work, String person, Runnable deed) {
        as(work.incident(), person, deed);
    }

    private static void as(Casework incident, String person, Runnable deed) {
        Supplier<Casework> done = () -> {
            deed.run();
            return incident;
        };
        incident.as(person, done);
    }
}
