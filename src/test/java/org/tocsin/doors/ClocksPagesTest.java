package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.escalation.ClockBoard;
import org.tocsin.escalation.Escalations;
import org.tocsin.incident.Visibility;

/** Clocks and escalations as pages, and everybody who should not get at them. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClocksPagesTest {

    private static final Pattern FEED = Pattern.compile("/clocks/feed/[\\w-]+\\.ics");

    private final ApplicationContext application;

    private final Clients clients;

    private Casework open;

    private Casework restricted;

    @Autowired
    ClocksPagesTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.open = Casework.of(application, "none");
        this.restricted = open;
    }

    @BeforeAll
    void aCaseForEverybodyAndOneForNamedPeople() {
        open = Journey.declaredIncident(application);
        restricted = Journey.declaredIncident(application);
        restricted.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(restricted.incident(), Set.of("ida.isirt"), "A colleague");
            return true;
        });
    }

    @Test
    void theCaseShowsEachClockWithItsRule() {
        assertThat(page("ida.isirt", "/cases/" + open.number() + "/clocks"))
                .contains("Acknowledge", "Assess", "Confirm incident", "30 min, day and night", "response-targets v")
                .contains("Escalate now", "What is waited for?");
        assertThat(page("conrad.compliance", "/cases/" + open.number() + "/clocks"))
                .contains("Acknowledge")
                .doesNotContain("Escalate now", "What is waited for?");
        assertThat(page("ida.isirt", "/incidents/" + open.number()))
                .contains("Targets and escalation", "/cases/" + open.number() + "/clocks")
                .doesNotContain("Task watch");
    }

    @Test
    void isPausedAndGoesOnWithAReason() {
        var casework = Journey.declaredIncident(application);
        var clock = clock(casework, "assess");
        var path = "/cases/" + casework.number() + "/clocks/" + clock;

        refused("ida.isirt", path + "/pause", Map.of("clockReason", "")).mustBeRefusedBecauseOf("clockReason");
        refused("ida.isirt", path + "/resume", Map.of("clockReason", "Not yet")).mustBeRefused(409);
        send("ida.isirt", path + "/pause", Map.of("clockReason", "Waits for the <provider>"));
        assertThat(page("ida.isirt", "/cases/" + casework.number() + "/clocks"))
                .contains("stands still", "Waits for the &lt;provider&gt;", "What has happened?");
        send("ida.isirt", path + "/resume", Map.of("clockReason", "The provider answered"));
        assertThat(page("ida.isirt", "/cases/" + casework.number() + "/clocks")).doesNotContain("stands still");
        refused("ida.isirt", "/cases/" + open.number() + "/clocks/" + clock + "/pause", Map.of("clockReason", "x"))
                .mustBeRefused(404);
    }

    @Test
    void whoIsNotInTheCaseNeitherReadsNorActs() {
        var clock = clock(open, "assess");
        for (var person : List.of("rita.reporter", "lena.legal", "tom.top", "petra.process")) {
            program(person).get("/cases/" + open.number() + "/clocks").mustBeRefused(404);
            refused(person, "/cases/" + open.number() + "/escalations", Map.of("escalationReason", "Now"))
                    .mustBeRefused(404);
            refused(person, "/cases/" + open.number() + "/clocks/" + clock + "/pause", Map.of("clockReason", "Now"))
                    .mustBeRefused(404);
            program(person).get("/clocks").mustBeRefused(403);
        }
        refused("conrad.compliance", "/cases/" + open.number() + "/escalations", Map.of("escalationReason", "Now"))
                .mustBeRefused(403);
        program("ida.isirt").get("/cases/INC-2099-999999/clocks").mustBeRefused(404);
        program("ida.isirt").get("/escalations/999999999").mustBeRefused(404);
    }

    @Test
    void whoeverWasToldOpensTheEscalationWithoutTheCase() {
        var casework = Journey.declaredIncident(application);
        send("paul.poc", "/cases/" + casework.number() + "/escalations", Map.of("escalationReason", "A secret reason"));
        var escalations = application.getBean(Escalations.class);
        var escalation = escalations.of(casework.number()).get(0).id();
        var address = "/escalations/" + escalation;

        program("tom.top").get(address).mustBeRefused(404);
        for (var level = 2; level <= 4; level++) {
            casework.as("ada.admin", () -> escalations.tellNextLevel(escalation));
        }
        assertThat(page("tom.top", address))
                .contains("I take it", "Somebody in the case asked for it")
                .doesNotContain("A secret reason", "The whole case");
        assertThat(page("paul.poc", address)).contains("A secret reason", "The whole case");
        refused("tom.top", address + "/take", Map.of("takeReason", " ")).mustBeRefusedBecauseOf("takeReason");
        refused("lena.legal", address + "/take", Map.of("takeReason", "I")).mustBeRefused(404);
        refused("conrad.compliance", address + "/take", Map.of("takeReason", "I"))
                .mustBeRefused(403);
        send("tom.top", address + "/take", Map.of("takeReason", "I call the board"));
        assertThat(page("tom.top", address))
                .contains("Taken by Tom Top", "I call the board")
                .doesNotContain("I take it");
        refused("mara.manager", address + "/take", Map.of("takeReason", "Me too"))
                .mustBeRefused(409);
    }

    @Test
    void theListHoldsTheClocksOfCasesThatOneMaySee() {
        assertThat(everyPage("ida.isirt")).contains(open.number(), restricted.number());
        assertThat(everyPage("ivan.isirt")).contains(open.number()).doesNotContain(restricted.number());
        program("ivan.isirt").get("/clocks?page=0").mustBeRefused(400);
        assertThat(page("ivan.isirt", "/clocks?state=paused")).doesNotContain(restricted.number());
    }

    @Test
    void isFoundByWhatOneLooksFor() {
        var casework = Journey.declaredIncident(application);
        var number = casework.number();
        var task = casework.task("confirm-incident").getId();
        var own = "/clocks?q=" + number;

        assertThat(page("ida.isirt", own)).contains(number, "Acknowledge", "Assess", "Confirm incident");
        assertThat(page("ida.isirt", own + "&target=assess"))
                .contains(number)
                .doesNotContain(">Confirm incident<", ">Acknowledge</span>");
        assertThat(page("ida.isirt", own + "&target=task"))
                .contains(number, "Confirm incident")
                .doesNotContain(">Acknowledge</span>");
        assertThat(page("ida.isirt", "/clocks?q=confirm+" + number)).contains(number, ">Confirm incident<");
        assertThat(page("ida.isirt", own + "&severity=0")).contains(number);
        assertThat(page("ida.isirt", own + "&severity=4")).contains("No clock matches");
        assertThat(page("ida.isirt", own + "&whose=mine")).contains("No clock matches");
        Door.TASKLIST.to("ida.isirt", clients).claim(task, "ida.isirt").mustSucceed();
        assertThat(page("ida.isirt", own + "&whose=mine"))
                .contains(number, ">Confirm incident<")
                .doesNotContain(">Assess</span>");
        assertThat(page("ivan.isirt", own + "&whose=mine")).contains("No clock matches");
        assertThat(page("ida.isirt", own + "&whose=my-cases")).contains("No clock matches");
        assertThat(page("mara.manager", own + "&whose=my-cases")).contains(number);
    }

    @Test
    void keepsWhatOneLooksForInItsAddress() {
        assertThat(page("ida.isirt", "/clocks?q=shop&whose=mine&target=contain&severity=3&state=missed"))
                .contains("value=\"shop\"")
                .containsPattern("value=\"mine\"[^>]* selected")
                .containsPattern("value=\"contain\"[^>]* selected")
                .containsPattern("value=\"3\"[^>]* selected")
                .containsPattern("value=\"missed\"[^>]* selected");
        for (var nonsense :
                List.of("whose=x", "target=%27", "severity=9", "state=%27", "q=%25_%27%22", "severity=-1")) {
            assertThat(page("ida.isirt", "/clocks?" + nonsense)).contains("Clocks");
        }
        program("ida.isirt").get("/clocks?q=%00").mustBeRefused(400);
        for (var nowhere : List.of("0", "-1", "x", "1000", "99999999999")) {
            program("ida.isirt").get("/clocks?page=" + nowhere).mustBeRefused(400);
        }
    }

    @Test
    void theEventLeadsToItsClocks() {
        var event = new Cases(application).reportedEvent();

        assertThat(page("paul.poc", "/events/" + event)).contains("/cases/" + event + "/clocks");
        assertThat(page("paul.poc", "/cases/" + event + "/clocks")).contains("Assess event", "Escalate now");
    }

    @Test
    void theFeedShowsWhatItsPersonMaySeeUntilItIsEnded() {
        var ivans = feedOf("ivan.isirt");
        var idas = feedOf("ida.isirt");

        var calendar = clients.stranger().get(ivans).mustSucceed();
        assertThat(calendar.type()).startsWith("text/calendar");
        assertThat(unfolded(calendar))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
                .endsWith("END:VCALENDAR\r\n");
        assertThat(calendar.body().split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(Biweekly.parse(calendar.body()).first().getEvents())
                .extracting(event -> event.getUid().getValue())
                .doesNotHaveDuplicates()
                .isNotEmpty();
        assertThat(unfolded(calendar)).doesNotContain(restricted.number());
        assertThat(unfolded(clients.stranger().get(idas))).contains("BEGIN:VEVENT");

        assertThat(clients.stranger().get(ivans.replace(".ics", "x.ics")).status())
                .isEqualTo(404);
        assertThat(feedOf("ivan.isirt")).isNotEqualTo(ivans);
        assertThat(clients.stranger().get(ivans).status()).isEqualTo(404);
        send("ida.isirt", "/clocks/feed/end", Map.of());
        assertThat(clients.stranger().get(idas).status()).isEqualTo(404);
    }

    @Test
    void nobodyMovesADeadlineThroughTheEngine() {
        var runtime = application.getBean(RuntimeService.class);
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(open.number())
                .processDefinitionKey("target-watch")
                .list()
                .get(0)
                .getId();
        var timer = application
                .getBean(ManagementService.class)
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult();
        var due = String.valueOf(runtime.getVariable(instance, "targetDueAt"));

        for (var door : Door.values()) {
            for (var person : List.of("ida.isirt", "mara.manager", "paul.poc", "conrad.compliance", "petra.process")) {
                var engine = door.to(person, clients);
                engine.put(
                                "/process-instance/" + instance + "/variables/targetDueAt",
                                Map.of("value", "2099-01-01T00:00:00Z", "type", "String"))
                        .mustBeForbidden();
                engine.put("/job/" + timer.getId() + "/duedate", Map.of("duedate", "2099-01-01T00:00:00.000+0000"))
                        .mustBeForbidden();
                engine.post("/job/" + timer.getId() + "/execute", Map.of()).mustBeForbidden();
                engine.post(
                                "/message",
                                Map.of(
                                        "messageName",
                                        "clock-changed",
                                        "businessKey",
                                        open.number(),
                                        "correlationKeys",
                                        Map.of("target", Map.of("value", "assess", "type", "String")),
                                        "processVariables",
                                        Map.of("clockState", Map.of("value", "met", "type", "String"))))
                        .mustBeForbidden();
            }
        }

        assertThat(String.valueOf(runtime.getVariable(instance, "targetDueAt"))).isEqualTo(due);
    }

    private String everyPage(String person) {
        var all = new StringBuilder();
        for (var number = 1; ; number++) {
            var page = page(person, "/clocks?page=" + number);
            all.append(page);
            if (!page.contains("rel=\"next\"")) {
                return all.toString();
            }
        }
    }

    private String feedOf(String person) {
        send(person, "/clocks/feed", Map.of());
        var found = FEED.matcher(page(person, "/clocks"));
        assertThat(found.find()).isTrue();
        assertThat(page(person, "/clocks")).doesNotContain(found.group());
        return found.group();
    }

    private static String unfolded(Answer calendar) {
        return calendar.body().replace("\r\n ", "");
    }

    private long clock(Casework casework, String target) {
        return application.getBean(ClockBoard.class).of(casework.number()).stream()
                .map(ClockBoard.Line::clock)
                .filter(clock -> clock.target().equals(target))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }

    private Answer refused(String person, String path, Map<String, String> fields) {
        return program(person).form(path, Clients.complete(clients.browser(person), fields));
    }

    private void send(String person, String path, Map<String, String> fields) {
        var answer = Clients.send(clients.browser(person), path, fields);
        assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(302);
    }

    private String page(String person, String path) {
        return clients.browser(person).get(path).mustSucceed().body();
    }
}
