package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;

/** Answers that cannot be: the field is named, the task stays open, nothing is recorded. */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAnswerTest {

    private final ApplicationContext application;

    private final Clients clients;

    private final Cases cases;

    private String event = "";

    private String incident = "";

    private String ended = "";

    @Autowired
    BadAnswerTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
        this.cases = new Cases(application);
    }

    @BeforeAll
    void casesThatWait() {
        event = cases.reportedEvent();
        incident = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", SomeAnswers.confirmed())
                .incident()
                .number();
        ended = Journey.declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", SomeAnswers.notConfirmed("near-miss"))
                .incident()
                .number();
    }

    Stream<Arguments> assessments() {
        var now = cases.now();
        return Stream.of(
                Arguments.of(
                        "eventDecision",
                        "new-incident",
                        "awareAt",
                        now.plus(Duration.ofDays(1)).toString()),
                Arguments.of(
                        "eventDecision",
                        "new-incident",
                        "awareAt",
                        now.minus(Duration.ofDays(2)).toString()),
                Arguments.of("eventDecision", "new-incident", "awareAt", "soon"),
                Arguments.of("eventDecision", "new-incident", "eventTitle", ""),
                Arguments.of("eventDecision", "new-incident", "eventTitle", "x".repeat(121)),
                Arguments.of("eventDecision", "new-incident", "eventTitle", "one line\nand another"),
                Arguments.of("eventDecision", "new-incident", "awareGapReason", "x".repeat(8_001)),
                Arguments.of("eventDecision", "attach", "eventIncidentNumber", "INC-2026-999999"),
                Arguments.of("eventDecision", "attach", "eventIncidentNumber", "nonsense"),
                Arguments.of("eventDecision", "attach", "eventIncidentNumber", ""),
                Arguments.of("eventDecision", "attach", "eventIncidentNumber", ended),
                Arguments.of("eventDecision", "duplicate", "eventDuplicateOf", "EVT-2026-999999"),
                Arguments.of("eventDecision", "duplicate", "eventDuplicateOf", event),
                Arguments.of("eventDecision", "event-only", "eventDecisionRationale", ""),
                Arguments.of("eventDecision", "event-only", "eventDecisionRationale", "x".repeat(8_001)),
                Arguments.of("eventDecision", "event-only", "ctxEventWhat", "Something else"),
                Arguments.of("eventDecision", "event-only", "nobodyAsks", "Something else"),
                Arguments.of("eventDecisionRationale", "", "eventDecision", "nonsense"));
    }

    @ParameterizedTest
    @MethodSource("assessments")
    void assessesNoEvent(String key, String value, String field, String wrong) {
        var answers = SomeAnswers.but(RightAnswers.assessed("event-only"), "eventTitle", "Ransomware");
        isRefused(
                "paul.poc",
                event,
                "assess-event",
                SomeAnswers.but(SomeAnswers.but(answers, key, value), field, wrong),
                field);
    }

    Stream<Arguments> classifications() {
        return Stream.of(
                Arguments.of("category", "no-such-category"),
                Arguments.of("category", ""),
                Arguments.of("subKind", "no-such-kind"),
                Arguments.of("subKind", "denial-of-service"),
                Arguments.of("assets", List.of("no-such-asset")),
                Arguments.of("assets", "hardware and software"),
                Arguments.of("assets", Map.of("a", "b")),
                Arguments.of("assets", List.of()),
                Arguments.of("assetNames", "x".repeat(8_001)),
                Arguments.of("assetNames", "x".repeat(300)),
                Arguments.of("systemImportance", "enormous"),
                Arguments.of("impactFinancial", 11),
                Arguments.of("impactFinancial", -1),
                Arguments.of("impactFinancial", 1.5),
                Arguments.of("impactFinancial", "NaN"),
                Arguments.of("impactFinancial", "1e400"),
                Arguments.of("impactFinancial", "1e999999999"),
                Arguments.of("impactFinancial", "much"),
                Arguments.of("impactFinancial", true),
                Arguments.of("impactLegal", ""),
                Arguments.of("classificationRationale", 42),
                Arguments.of("classificationRationale", "x".repeat(8_001)));
    }

    @ParameterizedTest
    @MethodSource("classifications")
    void classifiesNoIncident(String field, Object wrong) {
        isRefused(
                "ida.isirt",
                incident,
                "classify-incident",
                SomeAnswers.but(RightAnswers.to("classify-incident"), field, wrong),
                field);
    }

    private void isRefused(String person, String caseId, String purpose, Map<String, Object> answers, String field) {
        var task = cases.openTask(caseId, purpose).getId();
        var before = cases.stateOf(caseId);

        for (var door : Door.values()) {
            door.to(person, clients).submit(task, answers).mustBeRefusedBecauseOf(field);
        }

        assertThat(cases.stateOf(caseId)).isEqualTo(before);
    }

    /** Files and serialized objects are no answers, whatever type they claim. */
    @ParameterizedTest
    @MethodSource("types")
    void takesNoOtherTypeOfValue(Map<String, Object> value) {
        var task = cases.openTask(event, "assess-event").getId();
        var before = cases.stateOf(event);
        var variables = new HashMap<>(Engine.values(RightAnswers.assessed("event-only")));
        variables.put("eventDecisionRationale", value);

        for (var door : Door.values()) {
            door.to("paul.poc", clients)
                    .post("/task/" + task + "/submit-form", Map.of("variables", variables))
                    .mustBeRefused(400);
        }

        assertThat(cases.stateOf(event)).isEqualTo(before);
    }

    Stream<Map<String, Object>> types() {
        return Stream.of(
                Map.of("value", "QQ==", "type", "File", "valueInfo", Map.of("filename", "a.txt")),
                Map.of("value", "QQ==", "type", "Bytes"),
                Map.of(
                        "value",
                        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of(
                                "objectTypeName",
                                "java.util.HashMap",
                                "serializationDataFormat",
                                "application/x-java-serialized-object")),
                Map.of(
                        "value",
                        "[\"x\"]",
                        "type",
                        "Object",
                        "valueInfo",
                        Map.of("objectTypeName", "java.net.URL", "serializationDataFormat", "application/json")),
                Map.of("value", "{\"a\":", "type", "Json"),
                Map.of("value", "{\"a\":1}", "type", "Json"),
                Map.of("value", "[".repeat(90) + "]".repeat(90), "type", "Json"),
                Map.of("value", "text", "type", "Integer"),
                Map.of("value", "text", "type", "NoSuchType"),
                Map.of("value", "text", "type", 7));
    }

    @Test
    void changesNoClosedCase() {
        var before = cases.stateOf(ended);
        var mara = clients.browser("mara.manager");
        var program = clients.program(mara);

        for (var deed : Map.of(
                        "notes",
                        Map.of("noteKind", "note", "noteText", "Late", "noteHappenedAt", "2026-01-01T10:00"),
                        "owner",
                        Map.of("newOwner", "ida.isirt", "newOwnerReason", "Late"),
                        "category",
                        Map.of("category", "other", "subKind", "unspecified", "changeReason", "Late"),
                        "severity",
                        Map.of("severityChosen", "1", "changeReason", "Late"))
                .entrySet()) {
            program.form("/incidents/" + ended + "/" + deed.getKey(), Clients.complete(mara, deed.getValue()))
                    .mustBeRefused(400, 409);
        }

        assertThat(cases.stateOf(ended)).isEqualTo(before);
    }
}
