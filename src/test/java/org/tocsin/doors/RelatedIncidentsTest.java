package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Phase;
import org.tocsin.incident.Relations;
import org.tocsin.incident.Visibility;

/** Incidents that have to do with each other are related, merged or split, each with a reason, and that is taken back again. */
@ProcessTest
class RelatedIncidentsTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private final CaseRecord record;

    private final IncidentDesk desk;

    @Autowired
    RelatedIncidentsTest(ApplicationContext application, CaseRecord record, IncidentDesk desk) {
        this.application = application;
        this.record = record;
        this.desk = desk;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @Test
    void areRelatedAndNoLonger() {
        var one = declare("Kestrel on the mast");
        var other = declare("Kestrel on the roof");

        does("ida.isirt", one, "relations", Map.of("relatedTo", other.number(), "relationReason", "The same bird"));
        assertThat(page("ivan.isirt", other)).contains("Related to", one.number(), "The same bird");
        assertThat(clients.browser("ivan.isirt")
                        .get("/incidents/" + other + "/report")
                        .mustSucceed()
                        .body())
                .contains(one + " (related)");

        does("ivan.isirt", other, "relations/" + relation(other) + "/end", Map.of("endReason", "Two birds"));
        assertThat(page("ida.isirt", one)).contains("taken back", "Two birds");
        assertThat(kinds(one)).contains("incidents-related", "relation-ended");
        assertThat(kinds(other)).contains("incidents-related", "relation-ended");
    }

    @Test
    void areMergedAndTheOneThatEndsHandsOverItsEvents() {
        var duplicate = declare("Heron in the pond");
        var kept = declare("Heron in the fountain");
        var events = record.eventsOf(duplicate);

        does("mara.manager", duplicate, "merger", Map.of("mergeInto", kept.number(), "mergeReason", "One heron"));

        assertThat(desk.get(duplicate).phase()).isEqualTo(Phase.CLOSED);
        assertThat(desk.get(duplicate).outcome()).isEqualTo("merged");
        assertThat(cases.tasks(duplicate.number())).isEmpty();
        assertThat(record.eventsOf(duplicate)).isEmpty();
        assertThat(record.eventsOf(kept)).containsAll(events).hasSize(2);
        assertThat(eventPage(events.get(0))).contains(kept.number());
        assertThat(cases.tasks(kept.number())).hasSize(1);
        assertThat(kinds(kept)).contains("duplicate-merged");
    }

    @Test
    void showWhatTheMergedOneHoldsAndChangeNothingOfIt() {
        var duplicate = declare("Curlew on the shore");
        var further = declare("Curlew on the dune");
        var kept = declare("Curlew on the beach");
        does("ida.isirt", duplicate, "notes", note("Seen near curlew-nest.example.org"));
        does("ida.isirt", kept, "notes", note("Here too: curlew-nest.example.org"));
        assertThat(part("ida.isirt", kept, "similar")).contains(duplicate.number());
        var file = attachFile(duplicate, "feather.txt", "Call curlew-egg.example.org");
        does("mara.manager", further, "merger", Map.of("mergeInto", duplicate.number(), "mergeReason", "One curlew"));
        does("mara.manager", duplicate, "merger", Map.of("mergeInto", kept.number(), "mergeReason", "One curlew"));
        var facts = kinds(duplicate);

        var panel = part("ida.isirt", kept, "relations");
        assertThat(panel)
                .contains("From", duplicate.number(), "merged", "Curlew on the shore", "Curlew on the dune")
                .contains("Seen near curlew-nest.example.org", "feather.txt", "/cases/" + duplicate + "/files/" + file)
                .contains("What happened there", "Incident declared");
        assertThat(part("ida.isirt", kept, "observables"))
                .contains("curlew-nest[.]example[.]org", "curlew-egg[.]example[.]org");
        assertThat(clients.browser("ida.isirt")
                        .get("/incidents/" + kept + "/observables")
                        .mustSucceed()
                        .body())
                .contains("Its own record is changed no more");
        assertThat(dismiss(kept, duplicate).status()).isEqualTo(400);
        assertThat(kinds(duplicate)).isEqualTo(facts);
        assertThat(part("ida.isirt", kept, "similar")).doesNotContain(duplicate.number());

        does("mara.manager", kept, "relations/" + relation(kept) + "/end", Map.of("endReason", "Two curlews"));
        assertThat(part("ida.isirt", kept, "relations")).doesNotContain("Curlew on the shore", "feather.txt");
        assertThat(part("ida.isirt", kept, "observables")).doesNotContain("curlew-egg");
        assertThat(part("ida.isirt", kept, "similar")).contains(duplicate.number());
    }

    @Test
    void sayNothingOfAMergedOneThatTheReaderMayNotSee() {
        var secret = declare("Shrike in the hedge");
        var kept = declare("Shrike in the thorn");
        does("ida.isirt", secret, "notes", note("Seen near shrike-nest.example.org"));
        does("mara.manager", secret, "merger", Map.of("mergeInto", kept.number(), "mergeReason", "One shrike"));
        Casework.of(application, secret).as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(secret, Set.of("mara.manager"), "An insider");
            return secret;
        });

        assertThat(part("mara.manager", kept, "relations")).contains("Shrike in the hedge");
        assertThat(part("ivan.isirt", kept, "relations")).doesNotContain(secret.number(), "Shrike in the hedge");
        assertThat(part("ivan.isirt", kept, "observables")).doesNotContain("shrike-nest");
    }

    private String part(String person, IncidentId id, String panel) {
        return clients.browser(person)
                .get("/incidents/" + id + "/panels/" + panel)
                .mustSucceed()
                .body();
    }

    private String attachFile(IncidentId id, String name, String content) {
        var bytes = new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
        return Casework.of(application, id)
                .as(
                        "ida.isirt",
                        () -> application
                                .getBean(CaseFiles.class)
                                .attach(id.number(), new FileUpload(name, "text/plain", bytes))
                                .id());
    }

    private static Map<String, String> note(String text) {
        return Map.of("noteKind", "note", "noteText", text, "noteHappenedAt", "2026-01-01T10:00");
    }

    private Answer dismiss(IncidentId kept, IncidentId of) {
        var fields = Map.of(
                "case", of.number(),
                "kind", "domain",
                "observable", "curlew-nest.example.org",
                "dismissed", "yes",
                "dismissWhy", "Ours");
        return send("ida.isirt", kept, "observables/dismissal", fields);
    }

    @Test
    void runAgainWhenAMergerIsTakenBack() {
        var duplicate = declare("Stork on the chimney");
        var kept = declare("Stork on the barn");
        var events = record.eventsOf(duplicate);
        does("mara.manager", duplicate, "merger", Map.of("mergeInto", kept.number(), "mergeReason", "One stork"));

        send("ida.isirt", kept, "relations/" + relation(kept) + "/end", Map.of("endReason", "Two"))
                .mustBeForbidden();
        does("mara.manager", kept, "relations/" + relation(kept) + "/end", Map.of("endReason", "Two storks"));
        cases.work(duplicate.number());

        assertThat(desk.get(duplicate).phase()).isEqualTo(Phase.ASSESSMENT);
        assertThat(cases.tasks(duplicate.number())).hasSize(1);
        assertThat(record.eventsOf(duplicate)).isEqualTo(events);
        assertThat(record.eventsOf(kept)).doesNotContainAnyElementsOf(events);
        assertThat(eventPage(events.get(0))).contains(duplicate.number());
    }

    @Test
    void areSplitWhenTheyAreTwo() {
        var both = declare("Swift under the eaves");
        var further = attach(both, "A swift in the cellar too");

        does(
                "mara.manager",
                both,
                "split",
                Map.of("splitEvents", further, "splitTitle", "Swift in the cellar", "splitReason", "Far apart"));
        var separate = record.incidentsOf(further).get(0);
        cases.work(separate.number());

        assertThat(separate).isNotEqualTo(both);
        assertThat(desk.get(separate).title()).isEqualTo("Swift in the cellar");
        assertThat(record.eventsOf(both)).hasSize(1).doesNotContain(further);
        assertThat(cases.tasks(separate.number())).hasSize(1);
        assertThat(kinds(both)).contains("incident-split");
    }

    @Test
    void areRefusedWithTheFieldNamed() {
        var one = declare("Magpie with a ring");
        var ended = declare("Magpie with a spoon");
        var secret = declare("Magpie with a key");
        does("mara.manager", ended, "merger", Map.of("mergeInto", one.number(), "mergeReason", "One magpie"));
        Casework.of(application, secret).as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(secret, Set.of("mara.manager"), "An insider");
            return secret;
        });

        for (var nobody : List.of(one.number(), "INC-2026-999999", secret.number(), "", "EVT-2026-000001", "<b>")) {
            refused(one, "merger", Map.of("mergeInto", nobody, "mergeReason", "why"), "f-mergeInto");
            refused(one, "relations", Map.of("relatedTo", nobody, "relationReason", "why"), "f-relatedTo");
        }
        refused(one, "merger", Map.of("mergeInto", ended.number(), "mergeReason", "why"), "f-mergeInto");
        refused(one, "merger", Map.of("mergeInto", ended.number(), "mergeReason", ""), "f-mergeReason");
        refused(one, "split", Map.of("splitTitle", "a", "splitReason", "why"), "f-splitEvents");
        refused(one, "split", splitOff(record.eventsOf(one).get(0), "x".repeat(121)), "f-splitTitle");
        refused(one, "split", splitOff("EVT-2026-999999", "a title"), "f-splitEvents");
        refused(one, "relations/0/end", Map.of("endReason", "why"), "f-relation");
        for (var person : List.of("ida.isirt", "paul.poc", "conrad.compliance", "rita.reporter")) {
            send(person, one, "merger", Map.of("mergeInto", ended.number(), "mergeReason", "why"))
                    .mustBeForbidden();
        }
    }

    private static Map<String, String> splitOff(String event, String title) {
        return Map.of("splitEvents", event, "splitTitle", title, "splitReason", "why");
    }

    private void refused(IncidentId id, String what, Map<String, String> fields, String field) {
        var before = cases.stateOf(id.number());
        var answer = send("max.manager", id, what, fields);

        assertThat(answer.status()).describedAs("%s %s", what, fields).isEqualTo(400);
        assertThat(answer.body()).contains("#" + field);
        assertThat(cases.stateOf(id.number())).isEqualTo(before);
    }

    private IncidentId declare(String title) {
        var event = cases.reportedEvent(title);
        assess(event, SomeAnswers.but(RightAnswers.assessed("new-incident"), "eventTitle", title));
        var incident = record.incidentsOf(event).get(0);
        cases.work(incident.number());
        return incident;
    }

    private String attach(IncidentId incident, String what) {
        var event = cases.reportedEvent(what);
        assess(event, SomeAnswers.but(RightAnswers.assessed("attach"), "eventIncidentNumber", incident.number()));
        return event;
    }

    private void assess(String event, Map<String, Object> answers) {
        Door.SCRIPTS
                .to("paul.poc", clients)
                .submit(cases.openTask(event, "assess-event").getId(), answers)
                .mustSucceed();
        cases.work(event);
    }

    /** Done is what leads back to the page. */
    private void does(String person, IncidentId id, String what, Map<String, String> fields) {
        var answer = send(person, id, what, fields);
        assertThat(answer.status()).describedAs("%s: %s", what, answer).isEqualTo(302);
    }

    private Answer send(String person, IncidentId id, String what, Map<String, String> fields) {
        return Clients.send(clients.browser(person), "/incidents/" + id + "/" + what, fields);
    }

    private String page(String person, IncidentId id) {
        return clients.browser(person)
                .get("/incidents/" + id + "/relations")
                .mustSucceed()
                .body();
    }

    private String eventPage(String event) {
        return clients.browser("ida.isirt")
                .get("/events/" + event)
                .mustSucceed()
                .body();
    }

    private long relation(IncidentId id) {
        return Casework.of(application, id)
                .as("mara.manager", () -> application.getBean(Relations.class).of(id))
                .get(0)
                .id();
    }

    private List<String> kinds(IncidentId id) {
        return Casework.of(application, id).kindsOfFacts();
    }
}
