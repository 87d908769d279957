package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.engine.Decisions;
import org.tocsin.modelling.ChangedTable;

/** A process owner changes policy by deploying a table; the next evaluation follows it, and everybody can read who did it. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangedTablesTest {

    private final RepositoryService repository;

    private final Decisions decisions;

    private final Clients clients;

    private final List<String> deployments = new ArrayList<>();

    @Autowired
    ChangedTablesTest(ApplicationContext application, RepositoryService repository, Decisions decisions) {
        this.repository = repository;
        this.decisions = decisions;
        this.clients = new Clients(application);
    }

    @AfterEach
    void theOldPolicyIsInForceAgain() {
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
        deployments.clear();
    }

    Stream<String> tables() {
        return repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                .map(DecisionDefinition::getKey)
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isFollowedByTheNextEvaluation(String id) {
        var changed = ChangedTable.of(id, model(id));
        assertThat(decisions.decide(id, changed.inputs()).outputs().get(0))
                .containsEntry(changed.column(), changed.before());

        var version = deploy(id + ".dmn", changed.xml());

        var decision = decisions.decide(id, changed.inputs());
        assertThat(decision.outputs().get(0)).containsEntry(changed.column(), changed.after());
        assertThat(decision.version()).isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({
        "response-targets, PT1H, PT0S, duration",
        "response-targets, PT1H, -PT1H, duration",
        "response-targets, PT1H, one hour, duration",
        "improvement-policy, P7D, P0D, overdueInterval",
        "improvement-policy, P30D, P1M, effectPeriod"
    })
    void isRefusedWithTheCellNamed(String id, String right, String wrong, String column) {
        var table = Dmn.convertToString(model(id)).replaceFirst("\"" + right + "\"", "\"" + wrong + "\"");

        var refused = send(id + ".dmn", table).mustBeRefused(400);

        assertThat(refused.json().path("detail").asText()).contains(id, "rule_", "column '" + column + "'", wrong);
        assertThat(versionsOf(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            response-targets;    "office-berlin";    "office-atlantis";   calendar;           is not in the table 'calendars'
            response-targets;    "assess-event";     "asses-event";       target;             is no task of any process
            response-targets;    "contain";          "kontain";           target;             is no task of any process
            business-hours;      "office-berlin";    "office-atlantis";   calendar;           is not in the table 'calendars'
            business-hours;      "monday";           "mondey";            weekday;            none of the words
            business-hours;      "08:00";            "at eight";          opens;              no time of day
            calendars;           "Europe/Berlin";    "Europe/Atlantis";   timeZone;           none of the words
            calendars;           "DE-BE";            "DE-XX";             bankHolidays;       no country
            escalation-path;     "crisis";           "crises";            notifyRoles;        no role
            escalation-path;     "owner, on-duty";   "owner, on-leave";   notifyRoles;        no role
            escalation-path;     "PT10M";            "PT0M";              answerWithin;       no duration
            distribution-list;   "management";       "managment";         recipientRoles;     no role
            distribution-list;   "clear", "green";   "clear", "blue";     reportTlp;          no marking
            distribution-list;   "event-assessment"; "event-assesment";   phase;              none of the words
            interim-report-interval; "review";       "revue";             phase;              none of the words
            interim-report-interval; "P1D";          "-P1D";              reportInterval;     no duration
            release-rule;        "media";            "press";             recipientKind;      none of the words
            release-rule;        "legal";            "lawyers";           approverRoles;      no role
            release-rule;        "forbidden";        "verboten";          release;            none of the words
            release-rule;        "required";         "wanted";            redaction;          none of the words
            playbook-selection;  "playbook-malware"; "playbook-malwear";  playbook;           is no process
            playbook-selection;  "malware";          "malwear";           category;           is not in the table 'incident-category'
            playbook-selection;  "scan";             "skan";              subKind;            is not in the table 'incident-category'
            improvement-policy;  "training";         "trainings";         improvementChanges; none of the words
            event-triage;        "urgent";           "asap";              triagePriority;     none of the words
            quiet-hours;         <text>true</text>;  <text>perhaps</text>; isQuiet;           none of the words
            impact-severity;     <text>4</text>;     <text>5</text>;      impactClass;        none of the words
            """)
    void mayNameOnlyWhatThereIs(String id, String right, String wrong, String column, String why) {
        var table = Dmn.convertToString(model(id)).replaceFirst(Pattern.quote(right), wrong);

        var refused = send(id + ".dmn", table).mustBeRefused(400);

        assertThat(refused.json().path("detail").asText())
                .contains("The table '" + id + "' is refused: rule ", "(rule_", "column '" + column + "'", why);
        assertThat(versionsOf(id)).isEqualTo(1);
    }

    @Test
    void keepsWhatAnotherTableNames() {
        var renamed = xml("calendars").replace("\"office-berlin\"", "\"office-bonn\"");

        var refused = send("calendars.dmn", renamed).mustBeRefused(400);

        assertThat(refused.json().path("detail").asText())
                .contains(
                        "The table 'calendars' is refused: 'office-berlin' would no longer be in it",
                        "the table '",
                        "' in force names it: rule ",
                        "(rule_",
                        "column 'calendar'");
        assertThat(versionsOf("calendars")).isEqualTo(1);
    }

    @Test
    void takesTogetherWhatGoesTogether() {
        var parts = new Parts().text("deployment-name", "another name for a site");
        for (var id : List.of("response-targets", "business-hours", "calendars")) {
            var renamed = xml(id).replace("\"office-berlin\"", "\"office-bonn\"");
            parts.file("data-" + id, id + ".dmn", "application/octet-stream", renamed.getBytes(StandardCharsets.UTF_8));
        }

        var answer = clients.script("petra.process")
                .send("POST", "/engine-rest/deployment/create", Parts.TYPE, parts.bytes())
                .mustSucceed();
        deployments.add(answer.json().path("id").asText());

        assertThat(decisions
                        .decide("calendars", Map.of("calendar", "office-bonn"))
                        .text("timeZone"))
                .isEqualTo("Europe/Berlin");
    }

    @Test
    void mayNameWhatComesInTheSameDeployment() {
        var playbook = genericPlaybook().replace("playbook-generic", "playbook-of-the-house");
        var table = xml("playbook-selection").replace("\"playbook-malware\"", "\"playbook-of-the-house\"");
        send("playbook-selection.dmn", table).mustBeRefused(400);

        var parts = new Parts()
                .text("deployment-name", "a playbook more")
                .file(
                        "one",
                        "playbook-of-the-house.bpmn",
                        "application/octet-stream",
                        playbook.getBytes(StandardCharsets.UTF_8))
                .file(
                        "two",
                        "playbook-selection.dmn",
                        "application/octet-stream",
                        table.getBytes(StandardCharsets.UTF_8));
        var answer = clients.script("petra.process")
                .send("POST", "/engine-rest/deployment/create", Parts.TYPE, parts.bytes())
                .mustSucceed();
        deployments.add(answer.json().path("id").asText());

        assertThat(decisions
                        .decide("playbook-selection", Map.of("category", "malware", "subKind", "worm"))
                        .text("playbook"))
                .isEqualTo("playbook-of-the-house");
    }

    private String genericPlaybook() {
        try {
            return Files.readString(Path.of("processes/response/playbook-generic.bpmn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String xml(String id) {
        return Dmn.convertToString(model(id));
    }

    private long versionsOf(String id) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .count();
    }

    @Test
    void isReadByEverybodyWhoWorks() {
        for (var person : List.of("ida.isirt", "hanna.hr", "conrad.compliance", "petra.process", "ada.admin")) {
            var browser = clients.browser(person);
            assertThat(browser.get("/policy").mustSucceed().body())
                    .contains("Response targets", "shipped with Tocsin", "/policy/closure-conditions");
            assertThat(browser.get("/policy/response-targets").mustSucceed().body())
                    .contains("assess-event", "1 hour", "The first rule that applies answers.", "Incident policy");
        }
        assertThat(clients.browser("rita.reporter").get("/policy").status()).isEqualTo(403);
        assertThat(clients.stranger().get("/policy").status()).isEqualTo(302);
    }

    @Test
    void tellsWhoChangedWhatAndKeepsWhatItWas() {
        var table = Dmn.convertToString(model("response-targets")).replaceFirst("\"PT1H\"", "\"PT77M\"");
        deploy("response-targets.dmn", table);
        var browser = clients.browser("conrad.compliance");

        assertThat(browser.get("/policy").mustSucceed().body()).contains("Petra Process");
        assertThat(browser.get("/policy/response-targets").mustSucceed().body())
                .contains("deployed by Petra Process", ">new<", "Version 1", "Version 2", "1 hour 17 minutes");
        assertThat(browser.get("/policy/response-targets?version=1")
                        .mustSucceed()
                        .body())
                .contains("This version is no longer in force", "shipped with Tocsin")
                .doesNotContain("1 hour 17 minutes", ">new<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/policy/no-such-table",
                "/policy/response-targets?version=0",
                "/policy/response-targets?version=-1",
                "/policy/response-targets?version=99",
                "/policy/%27%20or%201=1"
            })
    void knowsNoOtherTable(String path) {
        assertThat(clients.browser("ida.isirt").get(path).mustTellNothing().status())
                .isEqualTo(404);
    }

    private org.camunda.bpm.model.dmn.DmnModelInstance model(String id) {
        return repository.getDmnModelInstance(repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult()
                .getId());
    }

    /** As Modeler does it. */
    private int deploy(String file, String content) {
        var deployment = send(file, content).mustSucceed().json().path("id").asText();
        deployments.add(deployment);
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getVersion();
    }

    private Answer send(String file, String content) {
        var parts = new Parts()
                .text("deployment-name", "changed by a test")
                .text("deployment-source", "Camunda Modeler")
                .file("data", file, "application/octet-stream", content.getBytes(StandardCharsets.UTF_8));
        return clients.script("petra.process")
                .send("POST", "/engine-rest/deployment/create", Parts.TYPE, parts.bytes());
    }
}
