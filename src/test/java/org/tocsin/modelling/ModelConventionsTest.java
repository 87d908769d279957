package org.tocsin.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every model, table and form keeps to the conventions, so that whoever knows one knows them all. */
class ModelConventionsTest {

    private static final Set<String> REPORTS = Set.of("event-report", "vulnerability-report");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Path> processes() {
        return ModelFiles.processes();
    }

    static List<Path> decisions() {
        return ModelFiles.decisions();
    }

    static List<Path> forms() {
        return ModelFiles.forms();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyProcessKeepsToTheConventions(Path file) {
        var model = Bpmn.readModelFromFile(file.toFile());
        assertThat(new BpmnConventions(file, model).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyProcessIsDrawnCleanly(Path file) {
        assertThat(new BpmnLayout(Bpmn.readModelFromFile(file.toFile())).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionKeepsToTheConventions(Path file) {
        var model = Dmn.readModelFromFile(file.toFile());
        assertThat(new DmnConventions(file, model).findings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormKeepsToTheConventions(Path file) {
        assertThat(new FormConventions(file, json(file)).findings()).isEmpty();
    }

    @Test
    void everyStepOfTheApplicationIsUsed() {
        var used = processes().stream()
                .map(file -> Bpmn.convertToString(Bpmn.readModelFromFile(file.toFile())))
                .collect(Collectors.joining());
        assertThat(ModelFiles.steps()).isNotEmpty().allMatch(step -> used.contains("\"${" + step + "}\""));
    }

    @Test
    void everyFormOfAPageExists() {
        assertThat(forms().stream().map(ModelFiles::nameOf)).containsAll(Vocabulary.FORMS_OF_PAGES);
    }

    @Test
    void everyOtherFormBelongsToExactlyOneUserTask() {
        var used = processes().stream()
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaFormRef);
        var tasksForms =
                forms().stream().map(ModelFiles::nameOf).filter(name -> !Vocabulary.FORMS_OF_PAGES.contains(name));
        assertThat(used).containsExactlyInAnyOrderElementsOf(tasksForms.toList());
    }

    @Test
    void everyDecisionInATaskHasAReason() {
        var findings = forms().stream()
                .filter(file -> !Vocabulary.FORMS_OF_PAGES.contains(ModelFiles.nameOf(file)))
                .flatMap(file -> new FormConventions(file, json(file)).findingsOfDecision().stream());
        assertThat(findings).isEmpty();
    }

    @Test
    void everyQuestionIsAskedOnce() {
        var keys = forms().stream().flatMap(file -> new FormConventions(file, json(file)).answerKeys().stream());
        assertThat(keys.collect(Collectors.toList())).doesNotHaveDuplicates();
    }

    @Test
    void aReportAsksForAtMostFiveAnswers() {
        var report = forms().stream().filter(file -> REPORTS.contains(ModelFiles.nameOf(file)));
        assertThat(report.map(file -> new FormConventions(file, json(file)).required()))
                .allMatch(required -> required <= 5);
    }

    @Nested
    class Finds {

        private final Path broken = Path.of("processes/incident/broken.bpmn");

        @Test
        void aWrongBeanAndAGatewayThatDoesNotAsk() {
            var model = Bpmn.createExecutableProcess("broken")
                    .startEvent("event_reported")
                    .name("Event reported")
                    .serviceTask("serviceTask_declareIncident")
                    .name("Declare incident")
                    .camundaDelegateExpression("${declareIncidnet}")
                    .exclusiveGateway("gateway_incident")
                    .name("Incident")
                    .condition("Yes", "${isIncident}")
                    .endEvent("event_declared")
                    .name("Incident declared")
                    .moveToLastGateway()
                    .endEvent("event_ended")
                    .name("Incident Ended")
                    .done();
            assertThat(new BpmnConventions(broken, model).findings())
                    .contains(
                            "broken: serviceTask_declareIncident must delegate to the bean declareIncident",
                            "broken: gateway_incident must ask a question",
                            "broken: gateway_incident must have a default flow",
                            "broken: event_ended must have a label in sentence case",
                            "broken: reads the undeclared variable isIncident",
                            "broken: broken must keep history for P3650D");
        }

        @Test
        void aUserTaskWithoutFormRoleAndRecord() {
            var model = Bpmn.createExecutableProcess("broken")
                    .startEvent("event_reported")
                    .userTask("userTask_judge")
                    .name("Handle incident")
                    .camundaCandidateGroups("wizards")
                    .camundaAsyncAfter()
                    .endEvent("event_judged")
                    .done();
            assertThat(new BpmnConventions(broken, model).findings())
                    .contains(
                            "broken: userTask_judge must use the form judge",
                            "broken: userTask_judge has no form judge",
                            "broken: userTask_judge must name one known role as candidate group, or one variable with "
                                    + "people as candidate users",
                            "broken: userTask_judge must not be asynchronous",
                            "broken: userTask_judge must be followed by one service task that records",
                            "broken: userTask_judge must say what is done instead of Handle");
        }

        @Test
        void codeInAModelAndACallThatLosesTheCase() {
            var model = Bpmn.createExecutableProcess("broken")
                    .startEvent("event_reported")
                    .scriptTask("scriptTask_run")
                    .serviceTask("serviceTask_runAnything")
                    .camundaClass("org.example.Run")
                    .callActivity("callActivity_response")
                    .calledElement("message-delivery")
                    .endEvent("event_ended")
                    .done();
            assertThat(new BpmnConventions(broken, model).findings())
                    .contains(
                            "broken: must not use camunda:class=",
                            "broken: serviceTask_runAnything names a step that does not exist",
                            "broken: scriptTask_run must not be a scriptTask",
                            "broken: callActivity_response must pass the business key",
                            "broken: callActivity_response only the spine may call processes of other modules");
        }

        @Test
        void aPictureWithOverlapsCrossingsAndDetours() {
            var model = Bpmn.readModelFromStream(bytes(PICTURE));
            assertThat(new BpmnLayout(model).findings())
                    .contains(
                            "serviceTask_a and serviceTask_b overlap",
                            "flow_ab must lead forward",
                            "flow_a and flow_ab cross",
                            "flow_a runs through serviceTask_b",
                            "flow_end must be drawn with right angles",
                            "event_end is not on the straight happy path",
                            "event_start has a label without a place");
        }

        @Test
        void aRuleWithoutSourceAndAnAnswerThatIsComputed() {
            var table = Dmn.readModelFromStream(bytes(TABLE));
            assertThat(new DmnConventions(Path.of("processes/policy/broken.dmn"), table).findings())
                    .contains(
                            "broken: rule_first must name its source",
                            "broken: must end with a rule that always matches",
                            "broken: uses the undeclared variable colour",
                            "broken: answer must be a plain value, not 1 + 1");
        }

        @Test
        void aFormThatAsksFirstAndExplainsNothing() {
            var form = new FormConventions(Path.of("forms/incident/broken.form"), json(FORM));
            assertThat(form.findings())
                    .contains(
                            "broken: must begin with a text that says what is decided",
                            "broken: must show what is known before it asks",
                            "broken: must be of schema version 16 or lower",
                            "broken: decision needs choices",
                            "broken: ctxIncident must be disabled",
                            "broken: f3 must not be of type filepicker",
                            "broken: note needs a limit",
                            "broken: note has a condition that is not plain");
            assertThat(form.findingsOfDecision()).contains("broken: must end with the reason of the decision");
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final String PICTURE = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"
                xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
                xmlns:di="http://www.omg.org/spec/DD/20100524/DI">
              <process id="broken" isExecutable="true">
                <startEvent id="event_start"><outgoing>flow_a</outgoing></startEvent>
                <serviceTask id="serviceTask_a"><incoming>flow_a</incoming><outgoing>flow_ab</outgoing></serviceTask>
                <serviceTask id="serviceTask_b"><incoming>flow_ab</incoming><outgoing>flow_end</outgoing></serviceTask>
                <endEvent id="event_end"><incoming>flow_end</incoming></endEvent>
                <sequenceFlow id="flow_a" sourceRef="event_start" targetRef="serviceTask_a"/>
                <sequenceFlow id="flow_ab" sourceRef="serviceTask_a" targetRef="serviceTask_b"/>
                <sequenceFlow id="flow_end" sourceRef="serviceTask_b" targetRef="event_end"/>
              </process>
              <bpmndi:BPMNDiagram id="di"><bpmndi:BPMNPlane id="p" bpmnElement="broken">
                <bpmndi:BPMNShape id="s1" bpmnElement="event_start"><dc:Bounds x="0" y="22" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s2" bpmnElement="serviceTask_a"><dc:Bounds x="100" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s3" bpmnElement="serviceTask_b"><dc:Bounds x="80" y="0" width="100" height="80"/></bpmndi:BPMNShape>
                <bpmndi:BPMNShape id="s4" bpmnElement="event_end"><dc:Bounds x="300" y="90" width="36" height="36"/></bpmndi:BPMNShape>
                <bpmndi:BPMNEdge id="e1" bpmnElement="flow_a"><di:waypoint x="36" y="40"/><di:waypoint x="100" y="40"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e2" bpmnElement="flow_ab"><di:waypoint x="100" y="60"/><di:waypoint x="90" y="60"/><di:waypoint x="90" y="20"/><di:waypoint x="80" y="20"/></bpmndi:BPMNEdge>
                <bpmndi:BPMNEdge id="e3" bpmnElement="flow_end"><di:waypoint x="180" y="40"/><di:waypoint x="300" y="108"/></bpmndi:BPMNEdge>
              </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
            </definitions>
            """;

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
              <decision id="broken" name="Broken">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i"><inputExpression id="e" typeRef="string"><text>colour</text></inputExpression></input>
                  <output id="o" name="severity" typeRef="integer"/>
                  <rule id="rule_first">
                    <inputEntry id="ie"><text>"red"</text></inputEntry>
                    <outputEntry id="answer"><text>1 + 1</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private static final String FORM = """
            {"id": "broken", "type": "default", "schemaVersion": 19, "executionPlatformVersion": "7.24.0", "components": [
              {"id": "f1", "type": "radio", "key": "decision", "label": "Decision", "values": []},
              {"id": "f2", "type": "textfield", "key": "ctxIncident", "label": "Incident"},
              {"id": "f3", "type": "filepicker", "key": "file", "label": "File"},
              {"id": "f4", "type": "textarea", "key": "note", "label": "Note", "conditional": {"hide": "=count(x) > 1"}}
            ]}
            """;
}
