package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.TaskPurpose;

/** One event and the people who decide about it: each signs in and answers the form of the open task. */
final class EventWork {

    private static final String PASSWORD = "tocsin-demo";

    private final ApplicationContext application;
    private final Receipt receipt;

    private EventWork(ApplicationContext application, Receipt receipt) {
        this.application = application;
        this.receipt = receipt;
    }

    /** Rita reports, and the engine has prepared the assessment. */
    static EventWork reported(ApplicationContext application, EventReport report) {
        var receipt = as(
                application,
                "rita.reporter",
                () -> application.getBean(Intake.class).report(report));
        var work = new EventWork(application, receipt);
        work.letTheEngineWork();
        return work;
    }

    /** Does something on a page as a person who is signed in. */
    static <T> T as(ApplicationContext application, String person, Supplier<T> deed) {
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated(person, PASSWORD);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        application.getBean(AuthenticationManager.class).authenticate(attempt));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    EventId id() {
        return receipt.event();
    }

    Receipt receipt() {
        return receipt;
    }

    SecurityEvent event() {
        return application.getBean(Intake.class).get(id().number());
    }

    List<PastDecision> decisions() {
        return application.getBean(Intake.class).decisionsOn(id());
    }

    <T> T as(String person, Supplier<T> deed) {
        return as(application, person, deed);
    }

    /** Somebody answers the form of the open task; then the engine works on. */
    EventWork complete(String person, String purpose, Map<String, ?> answers) {
        submit(person, purpose, answers);
        letTheEngineWork();
        return this;
    }

    /** Somebody tries to answer the form of the open task; what is refused is thrown. */
    void submit(String person, String purpose, Map<String, ?> answers) {
        var task = task(purpose);
        inTasklist(person, () -> {
            application.getBean(FormService.class).submitTaskForm(task.getId(), new HashMap<>(answers));
            return task;
        });
    }

    /** What the form of the open task shows beside its questions. */
    Map<String, Object> context(String person, String purpose) {
        var task = task(purpose);
        return inTasklist(person, () -> application.getBean(FormService.class).getTaskFormVariables(task.getId()));
    }

    void reverse(String person, String why) {
        as(person, () -> {
            application.getBean(Intake.class).reverseDecision(id(), why);
            return why;
        });
        letTheEngineWork();
    }

    List<String> openTasks() {
        return tasks().stream()
                .map(task -> TaskPurpose.of(task.getTaskDefinitionKey()))
                .toList();
    }

    List<String> kindsOfFacts() {
        return application.getBean(History.class).entriesOf(id().number(), 0, 200).stream()
                .map(Entry::kind)
                .toList();
    }

    /** The nodes that the newest run of the assessment went through, in order. */
    List<String> path() {
        return application
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(newestRun())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    Task task(String purpose) {
        var open = tasks().stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .toList();
        assertThat(open).describedAs("open tasks %s of %s", purpose, id()).hasSize(1);
        return open.get(0);
    }

    /** The engine does what is due. */
    void letTheEngineWork() {
        var jobs = application.getBean(ManagementService.class);
        var due = jobs.createJobQuery().messages().withRetriesLeft();
        for (var work = due.list(); !work.isEmpty(); work = due.list()) {
            work.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    /** The nodes of a model that no test went through. */
    static Set<String> neverPassed(ApplicationContext application, String model) {
        var repository = application.getBean(RepositoryService.class);
        var definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult();
        var nodes = repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        nodes.removeAll(passed(application, definition.getId()));
        return nodes;
    }

    private static Set<String> passed(ApplicationContext application, String definition) {
        return application
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(definition)
                .finished()
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    private String newestRun() {
        var runs = application
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("event-assessment")
                .processInstanceBusinessKey(id().number())
                .orderByProcessInstanceStartTime()
                .desc()
                .list();
        return runs.get(0).getId();
    }

    private <T> T inTasklist(String person, Supplier<T> deed) {
        return as(person, () -> {
            var engine = application.getBean(IdentityService.class);
            engine.setAuthentication(person, roles());
            try {
                return deed.get();
            } finally {
                engine.clearAuthentication();
            }
        });
    }

    private static List<String> roles() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(right -> right.replaceFirst("^ROLE_", ""))
                .toList();
    }

    private List<Task> tasks() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().number())
                .list();
    }
}
