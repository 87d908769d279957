package org.tocsin.modelling;

import static java.util.function.Predicate.not;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.tocsin.identity.Role;

/** What every process model keeps to, so that a process owner finds the same things in the same place everywhere. */
final class BpmnConventions {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("startEvent", "event"),
            Map.entry("endEvent", "event"),
            Map.entry("boundaryEvent", "event"),
            Map.entry("intermediateCatchEvent", "event"),
            Map.entry("userTask", "userTask"),
            Map.entry("serviceTask", "serviceTask"),
            Map.entry("businessRuleTask", "businessRuleTask"),
            Map.entry("callActivity", "callActivity"),
            Map.entry("subProcess", "subProcess"),
            Map.entry("exclusiveGateway", "gateway"),
            Map.entry("parallelGateway", "gateway"),
            Map.entry("eventBasedGateway", "gateway"));
    private static final Set<String> FORBIDDEN = Set.of(
            "camunda:class=",
            "camunda:expression=",
            "camunda:resultVariable=",
            "camunda:dueDate=",
            "camunda:followUpDate=",
            "camunda:assignee=",
            "Listener",
            "scriptFormat",
            "camunda:script",
            "camunda:connector");
    private static final Set<String> EMPTY_VERBS = Set.of("Handle", "Process", "Manage", "Do");
    private static final Set<String> SPELT_IN_CAPITALS = Set.of("RSIT", "ISIRT");
    private static final Set<String> STEPS = ModelFiles.steps();
    private static final int MOST_ACTIVITIES = 15;

    private final Path file;
    private final BpmnModelInstance model;
    private final List<String> findings = new ArrayList<>();

    BpmnConventions(Path file, BpmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    List<String> findings() {
        checkFile();
        all(Process.class).forEach(this::checkProcess);
        all(FlowNode.class).forEach(this::checkNode);
        all(SequenceFlow.class).forEach(this::checkFlow);
        all(ExclusiveGateway.class).forEach(this::checkQuestion);
        all(ServiceTask.class).forEach(this::checkServiceTask);
        all(BusinessRuleTask.class).forEach(this::checkBusinessRuleTask);
        all(UserTask.class).forEach(this::checkUserTask);
        all(CallActivity.class).forEach(this::checkCallActivity);
        checkExpressions();
        return findings;
    }

    private void checkFile() {
        var name = ModelFiles.nameOf(file);
        var processes = all(Process.class).stream().map(Process::getId).toList();
        demand(processes.equals(List.of(name)), "must hold one process, " + name + ", but holds " + processes);
        demand(ModelFiles.isInModule(file), "must lie in the folder of a module");
        demand(all(Activity.class).size() <= MOST_ACTIVITIES, "has more than " + MOST_ACTIVITIES + " activities");
        var xml = Bpmn.convertToString(model);
        FORBIDDEN.stream().filter(xml::contains).forEach(word -> find("must not use " + word));
    }

    private void checkProcess(Process process) {
        demand(process.isExecutable(), process, "must be executable");
        demand("P3650D".equals(process.getCamundaHistoryTimeToLiveString()), process, "must keep history for P3650D");
        demand(!process.isCamundaStartableInTasklist(), process, "must not be startable in Tasklist");
        demandDocumentation(process);
        var ends = all(EndEvent.class).stream().map(EndEvent::getName).toList();
        demand(ends.size() == Set.copyOf(ends).size(), process, "must have end events with different names");
    }

    private void checkNode(FlowNode node) {
        var type = node.getElementType().getTypeName();
        var kind = Optional.ofNullable(KINDS.get(type));
        demand(kind.isPresent(), node, "must not be a " + type);
        demand(node.getId().matches(kind.orElse("") + "_[a-z][A-Za-z]*(_[a-z][A-Za-z]*)?"), node, "has a wrong id");
        if (!(node instanceof Gateway)) {
            demandSentenceCase(node, node.getName());
        }
        if (node instanceof Activity activity) {
            checkVerb(activity);
        }
    }

    private void checkVerb(Activity activity) {
        var first = firstWord(Optional.ofNullable(activity.getName()));
        demand(!EMPTY_VERBS.contains(first), activity, "must say what is done instead of " + first);
    }

    private void checkFlow(SequenceFlow flow) {
        demand(flow.getId().matches("flow_[a-z][A-Za-z]*"), flow, "has a wrong id");
        var label = Optional.ofNullable(flow.getName());
        label.ifPresent(name -> demandSentenceCase(flow, name));
    }

    private void checkQuestion(ExclusiveGateway gateway) {
        if (gateway.getOutgoing().size() < 2) {
            return;
        }
        var question = Optional.ofNullable(gateway.getName()).orElse("");
        demand(question.endsWith("?"), gateway, "must ask a question");
        demand(Optional.ofNullable(gateway.getDefault()).isPresent(), gateway, "must have a default flow");
        gateway.getOutgoing().forEach(flow -> checkAnswer(gateway, flow));
    }

    private void checkAnswer(ExclusiveGateway gateway, SequenceFlow flow) {
        demand(Optional.ofNullable(flow.getName()).isPresent(), flow, "must answer " + gateway.getName());
        var isDefault = flow.equals(gateway.getDefault());
        var isConditional = Optional.ofNullable(flow.getConditionExpression()).isPresent();
        demand(isDefault != isConditional, flow, "must have a condition exactly if it is not the default");
    }

    private void checkServiceTask(ServiceTask task) {
        demandBean(task, Optional.ofNullable(task.getCamundaDelegateExpression()));
        if (task.getId().startsWith("serviceTask_record")) {
            checkSavePoint(task);
        }
    }

    private void checkBusinessRuleTask(BusinessRuleTask task) {
        demandBean(task, Optional.ofNullable(task.getCamundaDelegateExpression()));
    }

    private void demandBean(Activity task, Optional<String> delegate) {
        var bean = task.getId().split("_", -1)[1];
        demand(delegate.equals(Optional.of("${" + bean + "}")), task, "must delegate to the bean " + bean);
        demand(STEPS.contains(bean), task, "names a step that does not exist");
    }

    private void checkSavePoint(ServiceTask record) {
        var next = record.getSucceedingNodes().singleResult();
        if (next instanceof UserTask) {
            demand(!record.isCamundaAsyncAfter(), record, "must not be a save point directly before a user task");
        } else if (activitiesAfter(record).anyMatch(BpmnConventions::isAtOnce)) {
            demand(record.isCamundaAsyncAfter(), record, "must be a save point before the next step");
        }
    }

    private static Stream<FlowNode> activitiesAfter(FlowNode node) {
        return node.getSucceedingNodes().list().stream()
                .flatMap(next -> next instanceof Gateway ? activitiesAfter(next) : Stream.of(next));
    }

    private static boolean isAtOnce(FlowNode node) {
        return node instanceof Activity && !(node instanceof UserTask) && !node.isCamundaAsyncBefore();
    }

    private void checkUserTask(UserTask task) {
        var form = Vocabulary.kebab(task.getId().replaceFirst("userTask_", ""));
        demand(form.equals(task.getCamundaFormRef()), task, "must use the form " + form);
        demand("latest".equals(task.getCamundaFormRefBinding()), task, "must bind the latest form");
        demand(ModelFiles.hasForm(ModelFiles.moduleOf(file), form), task, "has no form " + form);
        demand(
                hasKnownRole(task) != namesPeople(task),
                task,
                "must name one known role as candidate group, or one variable with people as candidate users");
        demand(!task.isCamundaAsyncAfter() && !task.isCamundaAsyncBefore(), task, "must not be asynchronous");
        demandDocumentation(task);
        demandRecordStep(task);
    }

    private static boolean hasKnownRole(UserTask task) {
        return Optional.ofNullable(task.getCamundaCandidateGroups())
                .flatMap(Role::of)
                .isPresent();
    }

    private static boolean namesPeople(UserTask task) {
        return Optional.ofNullable(task.getCamundaCandidateUsers())
                .filter(people -> people.matches("\\$\\{[a-z][A-Za-z0-9]*}"))
                .isPresent();
    }

    private void demandRecordStep(UserTask task) {
        var next = task.getSucceedingNodes().list();
        var recorded = next.size() == 1 && next.get(0).getId().startsWith("serviceTask_record");
        demand(recorded, task, "must be followed by one service task that records");
    }

    private void checkCallActivity(CallActivity call) {
        var called = call.getCalledElement();
        demand(passesBusinessKey(call), call, "must pass the business key");
        demand(called.startsWith("${") || ModelFiles.hasProcess(called), call, "calls an unknown process");
        var inModule = called.startsWith("${") || ModelFiles.hasProcess(ModelFiles.moduleOf(file), called);
        demand(inModule || isSpine(), call, "only the spine may call processes of other modules");
        demand(Optional.ofNullable(call.getCamundaCalledElementBinding()).isEmpty(), call, "must bind the latest");
    }

    private boolean isSpine() {
        return ModelFiles.nameOf(file).equals("incident-handling");
    }

    private static boolean passesBusinessKey(CallActivity call) {
        return Optional.ofNullable(call.getExtensionElements()).stream()
                .flatMap(extension -> extension.getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
    }

    private void checkExpressions() {
        Stream.of(
                        all(ConditionExpression.class).stream().map(ConditionExpression::getTextContent),
                        all(TimeDate.class).stream().map(TimeDate::getTextContent),
                        all(TimeCycle.class).stream().map(TimeCycle::getTextContent),
                        all(CallActivity.class).stream()
                                .map(CallActivity::getCalledElement)
                                .filter(called -> called.contains("{")))
                .flatMap(expressions -> expressions)
                .flatMap(expression -> Vocabulary.variablesIn(expression).stream())
                .filter(not(Vocabulary.PROCESS_VARIABLES::contains))
                .forEach(variable -> find("reads the undeclared variable " + variable));
    }

    private void demandDocumentation(BaseElement element) {
        var written = element.getChildElementsByType(Documentation.class).stream()
                .anyMatch(documentation -> documentation.getTextContent().endsWith("."));
        demand(written, element, "must be documented in whole sentences");
    }

    private void demandSentenceCase(BaseElement element, String label) {
        var words = List.of(Optional.ofNullable(label).orElse("").split(" ", -1));
        var first = firstWord(Optional.ofNullable(label));
        demand(first.matches("[A-Z].*"), element, "needs a label that begins with a capital letter");
        var capitals = words.stream().skip(1).filter(word -> word.matches("[A-Z].*"));
        demand(capitals.allMatch(SPELT_IN_CAPITALS::contains), element, "must have a label in sentence case");
    }

    private static String firstWord(Optional<String> label) {
        return label.orElse("").split(" ", -1)[0];
    }

    private <T extends BaseElement> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private void demand(boolean kept, BaseElement element, String finding) {
        demand(kept, element.getId() + " " + finding);
    }

    private void demand(boolean kept, String finding) {
        if (!kept) {
            find(finding);
        }
    }

    private void find(String finding) {
        findings.add(ModelFiles.nameOf(file) + ": " + finding);
    }
}
