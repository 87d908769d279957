package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.sharing.SharingWork.approval;
import static org.tocsin.sharing.SharingWork.plain;
import static org.tocsin.sharing.SharingWork.recipient;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.documents.Tlp;
import org.tocsin.incident.Visibility;
import org.tocsin.sharing.SharingWork;

/** Requests to share, recipients and releases, asked for over HTTP by those who may and by those who may not. */
@ProcessTest
class SharingTest {

    private static final Pattern LINK = Pattern.compile("(/share/[A-Za-z0-9_-]+)");

    private static final Pattern CONTENT = Pattern.compile("(/sharing/SHR-[0-9-]+/content/[0-9a-f-]+)");

    private final ApplicationContext application;
    private final Clients clients;
    private final Cases cases;

    @Autowired
    SharingTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @Test
    void isAskedOnThePageOfTheCaseAndSeenByThoseConcerned() {
        var incident = Journey.declaredIncident(application);
        var to = recipient(application, "csirt", "amber", "download");
        var asked = send("ida.isirt", "/incidents/" + incident.number() + "/sharing", answers(to));

        var request = asked.headers().firstValue("Location").orElseThrow();
        assertThat(request).matches(".*/sharing/SHR-\\d{4}-\\d{6}.*");
        List.of("ida.isirt", "mara.manager", "conrad.compliance", "paul.poc")
                .forEach(person -> assertThat(page(person, path(request))).contains("Exactly what will leave"));
        assertThat(page("ida.isirt", "/incidents/" + incident.number() + "/panels/sharing"))
                .contains("waits for approval", "Approve release");
        List.of("lena.legal", "rita.reporter", "hanna.hr")
                .forEach(person -> program(person).get(path(request)).mustBeRefused(404));
        program("rita.reporter")
                .get("/incidents/" + incident.number() + "/sharing")
                .mustBeRefused(404);
    }

    @Test
    void whoeverApprovesReadsTheDocumentsAndNobodyElse() {
        var incident = Journey.declaredIncident(application);
        var to = recipient(application, "csirt", "amber", "download");
        var address = "/incidents/" + incident.number() + "/sharing";
        assertThat(page("ida.isirt", address)).contains("Documents of the case", "value=\"incident-report\"");

        var asked = send("ida.isirt", address, with(answers(to), "documents", "incident-report"));
        var request = path(asked.headers().firstValue("Location").orElseThrow());
        var link = CONTENT.matcher(page("max.manager", request));
        assertThat(link.find()).isTrue();
        assertThat(program("max.manager").get(link.group(1)).mustSucceed().body())
                .startsWith("%PDF-");
        List.of("lena.legal", "rita.reporter")
                .forEach(person -> program(person).get(link.group(1)).mustBeRefused(404));
        program("max.manager").get(request + "/content/of-another-request").mustBeRefused(404);
        assertThat(send("ida.isirt", address, with(answers(to), "documents", "payroll"))
                        .body())
                .contains("f-documents");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var incident = Journey.declaredIncident(application);
        var to = recipient(application, "csirt", "amber", "download");
        var address = "/incidents/" + incident.number() + "/sharing";

        Map.of("recipient", "none", "tlp", "white", "neededBy", "soon", "redactionWords", "no bar", "why", " ")
                .forEach((field, wrong) -> {
                    var answer = send("ida.isirt", address, with(answers(to), field, wrong));
                    assertThat(answer.status()).describedAs(field).isEqualTo(400);
                    assertThat(answer.body()).contains("f-" + field);
                });
        assertThat(cases.facts(incident.number()))
                .noneMatch(entry -> entry.kind().equals("sharing-requested"));
    }

    @Test
    void aRecipientsAddressIsOneLine() {
        var entry = Map.of(
                "name", "Desk", "kind", "csirt", "country", "DE", "ceiling", "amber", "channel", "mail", "keyKind",
                "none", "active", "yes");

        List.of(
                        "desk@example.org\r\nBcc: thief@example.org",
                        "desk@example.org\nSubject: x",
                        "a@b.org, c@d.org",
                        "desk")
                .forEach(address -> {
                    var answer = send("mara.manager", "/recipients", with(entry, "address", address));
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.body()).contains("f-address");
                });
        assertThat(send(
                                "mara.manager",
                                "/recipients",
                                with(with(entry, "address", "http://example.org/x"), "channel", "webhook"))
                        .status())
                .isEqualTo(400);
        assertThat(send(
                                "mara.manager",
                                "/recipients",
                                with(with(entry, "address", "desk@example.org"), "name", "De\nsk"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyItsKeepersChangeTheRegisterOfRecipients() {
        var id = recipient(application, "csirt", "amber", "download");

        List.of("ida.isirt", "conrad.compliance").forEach(person -> {
            assertThat(page(person, "/recipients/" + id)).contains("What is known");
            assertThat(send(person, "/recipients/" + id, Map.of("name", "Mine")).status())
                    .isEqualTo(403);
            program(person).get("/recipients/new").mustBeRefused(403);
        });
        program("paul.poc").get("/recipients").mustBeRefused(403);
        assertThat(page("lena.legal", "/recipients/new")).contains("Enter a recipient");
        assertThat(send(
                                "mara.manager",
                                "/recipients/" + id,
                                Map.of(
                                        "_version",
                                        "7",
                                        "name",
                                        "Desk x",
                                        "kind",
                                        "csirt",
                                        "ceiling",
                                        "red",
                                        "channel",
                                        "download",
                                        "address",
                                        "by phone",
                                        "keyKind",
                                        "none",
                                        "active",
                                        "yes"))
                        .status())
                .isEqualTo(409);
        program("mara.manager").get("/recipients/4711000").mustBeRefused(404);
    }

    @Test
    void nobodyApprovesTheirOwnRequestThroughTheEngine() {
        var work = asked("mara.manager");
        var task = cases.openTask(work.number(), "approve-release").getId();

        for (var door : Door.values()) {
            door.to("mara.manager", clients).submit(task, approval("approved")).mustBeForbidden();
            door.to("mara.manager", clients)
                    .post("/task/" + task + "/assignee", Map.of("userId", "mara.manager"))
                    .mustBeForbidden();
            door.to("paul.poc", clients).submit(task, approval("approved")).mustBeForbidden();
            door.to("max.manager", clients).post("/task/" + task + "/assignee", Map.of("userId", "mara.manager"));
            door.to("mara.manager", clients).submit(task, approval("approved")).mustBeForbidden();
        }
        assertThat(page("mara.manager", "/releases?q=" + work.number())).contains("No release matches");
    }

    @Test
    void nobodyChangesTheVariablesOfARequest() {
        var work = asked("ida.isirt");
        var instance = cases.openTask(work.number(), "approve-release").getProcessInstanceId();

        List.of("ida.isirt", "max.manager", "petra.process", "paul.poc").forEach(person -> {
            var engine = Door.SCRIPTS.to(person, clients);
            List.of("matter", "approvers", "isRefused")
                    .forEach(name -> engine.put(
                                    "/process-instance/" + instance + "/variables/" + name, Map.of("value", "x"))
                            .mustBeForbidden());
        });
    }

    @Test
    void aLinkWorksOnce() {
        var work = asked("ida.isirt");
        Door.SCRIPTS
                .to("max.manager", clients)
                .submit(cases.openTask(work.number(), "approve-release").getId(), approval("approved"))
                .mustSucceed();
        cases.work(work.number());
        var request = "/sharing/" + requestOf(work);

        assertThat(send("ivan.isirt", request + "/link", Map.of()).status()).isEqualTo(403);
        var old = link(request);
        var link = link(request);
        assertThat(clients.stranger().get(old).status()).isEqualTo(410);
        assertThat(clients.stranger().get(link).body()).contains("TLP:AMBER", "Fetch it now");
        assertThat(clients.stranger().get(link).status()).isEqualTo(200);
        assertThat(fetch(link).status()).isEqualTo(200);
        assertThat(fetch(link).status()).isIn(403, 410);
        assertThat(clients.stranger().get(link).status()).isEqualTo(410);
        assertThat(cases.facts(work.number())).anyMatch(entry -> entry.kind().equals("release-downloaded"));
    }

    @Test
    void theRegisterIsSearchedAndExportedAndHidesRestrictedCases() {
        var work = asked("ida.isirt");
        Door.SCRIPTS
                .to("max.manager", clients)
                .submit(cases.openTask(work.number(), "approve-release").getId(), approval("approved"))
                .mustSucceed();
        cases.work(work.number());
        var request = requestOf(work);

        assertThat(page("conrad.compliance", "/releases?q=" + work.number())).contains(request);
        assertThat(page("conrad.compliance", "/releases?q=" + work.number() + "&tlp=red"))
                .doesNotContain(request);
        assertThat(page("conrad.compliance", "/releases?q=" + work.number() + "&tlp=amber&kind=csirt&channel=download"))
                .contains(request, "Max Manager (ISIRT manager)");
        var csv = clients.browser("conrad.compliance")
                .get("/releases.csv?q=" + work.number())
                .mustSucceed();
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body()).contains(request, "TLP:AMBER", "PAP:GREEN");
        program("paul.poc").get("/releases").mustBeRefused(403);
        program("conrad.compliance").get("/releases?page=0").mustBeRefused(400);
        program("conrad.compliance").get("/releases?from=yesterday").mustBeRefused(400);

        work.incident().as("mara.manager", () -> {
            application
                    .getBean(Visibility.class)
                    .restrict(work.incident().incident(), Set.of("ida.isirt"), "A colleague is meant");
            return work;
        });
        assertThat(page("conrad.compliance", "/releases?q=" + work.number())).doesNotContain(request);
        assertThat(clients.browser("conrad.compliance")
                        .get("/releases.csv?q=" + work.number())
                        .body())
                .doesNotContain(request);
        program("conrad.compliance").get("/sharing/" + request).mustBeRefused(404);
        assertThat(page("ida.isirt", "/releases?q=" + work.number())).contains(request);
    }

    @Test
    void legalKeepsBackWhatLawEnforcementAsksFor() {
        var incident = Journey.declaredIncident(application);
        var address = "/incidents/" + incident.number() + "/sharing";

        assertThat(page("lena.legal", address)).contains("Keep back");
        send("lena.legal", address + "/hold", Map.of("deed", "set", "holdReason", "The prosecutor asked"));
        assertThat(page("ida.isirt", address)).contains("Kept back for law enforcement", "The prosecutor asked");
        assertThat(send("ida.isirt", address + "/hold", Map.of("deed", "lift", "holdReason", "Enough"))
                        .status())
                .isEqualTo(403);
        assertThat(send("lena.legal", address + "/hold", Map.of("deed", "set", "holdReason", "Again"))
                        .status())
                .isEqualTo(400);
    }

    private String link(String request) {
        var body = send("ida.isirt", request + "/link", Map.of()).body();
        var found = LINK.matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** As a browser does: look, then send what the page holds. */
    private Answer fetch(String link) {
        var stranger = clients.stranger().with("Accept", "text/html");
        var page = stranger.get(link);
        return stranger.form(link, page.status() == 200 ? Map.of("_csrf", Clients.csrf(page)) : Map.of());
    }

    private SharingWork asked(String person) {
        var incident = Casework.declared(application, "Files renamed on the finance server");
        var to = recipient(application, "csirt", "amber", "download");
        return SharingWork.asked(application, incident, person, plain(to, Tlp.AMBER));
    }

    private String requestOf(SharingWork work) {
        var found = Pattern.compile("SHR-\\d{4}-\\d{6}")
                .matcher(cases.facts(work.number()).stream()
                        .filter(entry -> entry.kind().equals("sharing-requested"))
                        .findFirst()
                        .orElseThrow()
                        .payload());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static Map<String, String> answers(long recipient) {
        return Map.of(
                "recipient", String.valueOf(recipient),
                "why", "To warn others",
                "fields", "title",
                "tlp", "amber",
                "pap", "amber",
                "formats", "pdf",
                "personalData", "no",
                "indicators", "203.0.113.7");
    }

    private static Map<String, String> with(Map<String, String> fields, String key, String value) {
        var changed = new HashMap<>(fields);
        changed.put(key, value);
        return changed;
    }

    private static String path(String location) {
        return location.substring(location.indexOf("/sharing/"));
    }

    private Answer send(String person, String path, Map<String, String> fields) {
        return Clients.send(clients.browser(person), path, fields);
    }

    private Client program(String person) {
        return clients.program(clients.browser(person));
    }

    private String page(String person, String path) {
        return clients.browser(person).get(path).mustSucceed().body();
    }
}
