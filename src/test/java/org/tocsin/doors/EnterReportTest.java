package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;

/** A report that came by phone or on paper is entered for whoever made it, and completed when more is known. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnterReportTest {

    private final Clients clients;

    private final Cases cases;

    @Autowired
    EnterReportTest(ApplicationContext application) {
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("receivedHow", "pigeon"),
                Arguments.of("receivedHow", ""),
                Arguments.of("receivedAt", ""),
                Arguments.of("receivedAt", "2126-01-01T10:00"),
                Arguments.of("receivedAt", "2025-12-31T10:00"),
                Arguments.of("receivedFrom", "machine"),
                Arguments.of("receivedUser", "nobody.known"),
                Arguments.of("eventWhat", ""),
                Arguments.of("eventDetectedAt", "soon"),
                Arguments.of("nobodyAsks", "x"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void isRefusedAndNamesTheField(String field, String value) {
        var report = report("Said on the phone");
        report.put(field, value);

        var page = enter("paul.poc", report);

        assertThat(page.status()).describedAs(page.toString()).isEqualTo(400);
        assertThat(page.body()).contains("href=\"#f-" + field + "\"");
        page.mustTellNothing();
    }

    @Test
    void becomesAnEventOfThePersonWhoCalled() {
        var report = report("Marzipan on the phone");
        report.put("receivedUser", "rita.reporter");

        var event = numberIn(enter("paul.poc", report));

        assertThat(clients.browser("rita.reporter")
                        .get("/events/" + event)
                        .mustSucceed()
                        .body())
                .contains("Marzipan on the phone");
        assertThat(clients.browser("ida.isirt")
                        .get("/events/" + event + "/report")
                        .mustSucceed()
                        .body())
                .contains("Phone", "Entered by", "paul.poc", "rita.reporter", "2026-01-02 10:15 UTC");
        assertThat(cases.facts(event)).anySatisfy(fact -> {
            assertThat(fact.kind()).isEqualTo("report-entered");
            assertThat(fact.actor().id()).isEqualTo("paul.poc");
        });
        cases.work(event);
        assertThat(cases.openTask(event, "assess-event")).isNotNull();
    }

    @Test
    void isEnteredByThePointOfContactOnly() {
        for (var person : List.of("rita.reporter", "ida.isirt", "conrad.compliance", "ada.admin")) {
            enter(person, report("Not mine")).mustBeForbidden();
            clients.browser(person).get("/events/new").mustBeForbidden();
        }
    }

    @Test
    void isCompletedWithEveryVersionKept() {
        var event = cases.reportedEvent();
        written(record("paul.poc", event, 0, Map.of("reporterPhone", "+49 30 1234", "eventHow", "By mail"), ""));
        assertThat(record("soc-tier1", event, 0, Map.of("eventHow", "By phone"), "")
                        .status())
                .isEqualTo(409);
        assertThat(record("soc-tier1", event, 1, Map.of("eventHow", "By phone"), "")
                        .status())
                .isEqualTo(400);
        written(record(
                "soc-tier1",
                event,
                1,
                Map.of("eventHow", "By phone", "eventOver", "yes", "eventLastedHours", "3"),
                "She called again"));

        assertThat(clients.browser("conrad.compliance")
                        .get("/events/" + event + "/record")
                        .body())
                .contains("By phone", "By mail", "She called again", "+49 30 1234", "Earlier values");
        assertThat(clients.browser("conrad.compliance")
                        .get("/events/" + event + "/report")
                        .body())
                .contains("By phone", "By mail", "She called again");
        assertThat(clients.browser("conrad.compliance")
                        .get("/events/" + event + "/report.pdf")
                        .mustSucceed()
                        .type())
                .isEqualTo("application/pdf");
    }

    @Test
    void isCompletedWithWhatCanBeOnly() {
        var event = cases.reportedEvent();
        for (var wrong : List.of(
                Map.of("eventOver", "yes", "eventLastedHours", "24"),
                Map.of("eventOver", "yes", "eventLastedDays", "-1"),
                Map.of("eventOver", "yes", "eventLastedMinutes", "2.5"),
                Map.of("eventOver", "perhaps"),
                Map.of("reporterPhone", "1".repeat(201)),
                Map.<String, String>of())) {
            assertThat(record("paul.poc", event, 0, wrong, "").status())
                    .describedAs("%s", wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void isCompletedByThoseWhoAssessItAndReadByReviewers() {
        var event = cases.reportedEvent();
        record("conrad.compliance", event, 0, Map.of("eventHow", "Me"), "").mustBeForbidden();
        for (var person : List.of("rita.reporter", "frank.forensic", "tom.top")) {
            clients.browser(person).get("/events/" + event + "/record").mustBeForbidden();
            clients.browser(person).get("/events/" + event + "/report").mustBeForbidden();
            clients.browser(person).get("/events/" + event + "/report.pdf").mustBeForbidden();
        }
    }

    private Answer record(String person, String event, int basedOn, Map<String, String> answers, String why) {
        var fields = new LinkedHashMap<>(answers);
        fields.put("_basedOn", String.valueOf(basedOn));
        fields.put("_reason", why);
        return Clients.send(clients.browser(person), "/events/" + event + "/record", fields);
    }

    private Answer enter(String person, Map<String, String> report) {
        return Clients.send(clients.browser(person), "/events/new", report);
    }

    private static Map<String, String> report(String what) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("_zone", "UTC");
        fields.put("receivedHow", "phone");
        fields.put("receivedAt", "2026-01-02T10:15");
        fields.put("receivedFrom", "person");
        fields.put("eventWhat", what);
        fields.put("eventKind", "malware");
        fields.put("eventDetectedAt", "2026-01-02T10:00");
        fields.put("eventOngoing", "yes");
        return fields;
    }

    private String numberIn(Answer answer) {
        written(answer);
        return clients.browser("paul.poc")
                .get("/report/received")
                .body()
                .replaceAll("(?s).*?(EVT-\\d{4}-\\d{6,}).*", "$1");
    }

    private static void written(Answer answer) {
        assertThat(answer.status()).describedAs(answer.toString()).isEqualTo(302);
    }
}
