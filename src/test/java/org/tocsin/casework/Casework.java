package org.tocsin.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.context.ApplicationContext;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.engine.TaskPurpose;
import org.tocsin.incident.Declaration;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;

/** One case and the people who work on it: each signs in, takes the open task and answers its form. */
public final class Casework {

    private final ApplicationContext application;
    private final String number;

    private Casework(ApplicationContext application, String number) {
        this.application = application;
        this.number = number;
    }

    /** A new incident that waits for its confirmation. */
    public static Casework declared(ApplicationContext application, String title) {
        var now = application.getBean(Clock.class).instant();
        var detected = now.minus(Duration.ofHours(1));
        var declaration = new Declaration(
                title, "EVT-2026-999999", Optional.empty(), "minute", detected, detected, "", false, "seen");
        var id = new People(application)
                .onAPage(
                        "paul.poc",
                        () -> application.getBean(IncidentDesk.class).declare(declaration));
        var casework = new Casework(application, id.number());
        casework.letTheEngineWork();
        return casework;
    }

    /** A case that exists already. */
    public static Casework of(ApplicationContext application, IncidentId incident) {
        return of(application, incident.number());
    }

    /** A case of any kind that exists already, by its number. */
    public static Casework of(ApplicationContext application, String number) {
        return new Casework(application, number);
    }

    /** Lets the engine do what is due. */
    public void work() {
        letTheEngineWork();
    }

    /** The number of the case. */
    public String number() {
        return number;
    }

    /** The number of the incident. */
    public IncidentId incident() {
        return IncidentId.of(number);
    }

    /** Somebody answers the form of the open task with that purpose; then the engine works on. */
    public Casework complete(String person, String purpose, Map<String, ?> answers) {
        submit(person, purpose, answers);
        letTheEngineWork();
        return this;
    }

    /** Everybody to whom a task with that purpose is addressed answers its form; then the engine works on. */
    public Casework completeAll(String purpose, Map<String, ?> answers) {
        tasks().stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .forEach(task -> submit(task.getAssignee(), task, answers));
        letTheEngineWork();
        return this;
    }

    /** To whom the open tasks with that purpose are addressed. */
    public List<String> addressees(String purpose) {
        return tasks().stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .map(Task::getAssignee)
                .toList();
    }

    /** The open task with that purpose that is addressed to somebody. */
    public Task taskOf(String person, String purpose) {
        return tasks().stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task " + purpose + " of " + person + " in " + number));
    }

    /** Somebody tries to answer the form of a task; what is refused is thrown. */
    public void submitAs(String person, Task task, Map<String, ?> answers) {
        submit(person, task, answers);
        letTheEngineWork();
    }

    /** Somebody tries to answer the form of the open task; what is refused is thrown. */
    public void submit(String person, String purpose, Map<String, ?> answers) {
        submit(person, task(purpose), answers);
    }

    private void submit(String person, Task task, Map<String, ?> answers) {
        people().inTasklist(person, () -> {
            application.getBean(FormService.class).submitTaskForm(task.getId(), new HashMap<>(answers));
            return task;
        });
    }

    /** What the form of the open task shows beside its questions. */
    public Map<String, Object> context(String person, String purpose) {
        var task = task(purpose);
        return people().inTasklist(
                        person, () -> application.getBean(FormService.class).getTaskFormVariables(task.getId()));
    }

    /** Does something on a page as a person who is signed in. */
    public <T> T as(String person, Supplier<T> deed) {
        return people().onAPage(person, deed);
    }

    private People people() {
        return new People(application);
    }

    /** The purposes of the open tasks. */
    public List<String> openTasks() {
        return tasks().stream()
                .map(task -> TaskPurpose.of(task.getTaskDefinitionKey()))
                .toList();
    }

    /** The open task with that purpose. */
    public Task task(String purpose) {
        var open = tasks().stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .toList();
        assertThat(open).describedAs("open tasks %s of %s", purpose, number).hasSize(1);
        return open.get(0);
    }

    /** Somebody of the role to which the open task with that purpose is offered. */
    public String holderOf(String purpose) {
        return application
                .getBean(TaskService.class)
                .getIdentityLinksForTask(task(purpose).getId())
                .stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .map(People::holderOf)
                .findFirst()
                .orElseThrow();
    }

    private List<Task> tasks() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .list();
    }

    /** Time runs out at a timer. */
    public Casework timeRunsOutAt(String timer) {
        var waiting = timer(timer);
        assertThat(waiting).describedAs("timer %s of %s", timer, number).isPresent();
        management().executeJob(waiting.orElseThrow().getId());
        letTheEngineWork();
        return this;
    }

    /** A timer that waits. */
    public Optional<Job> timer(String timer) {
        return jobs(JobQuery::timers).stream()
                .filter(job -> timer.equals(jobActivity(job)))
                .findFirst();
    }

    private void letTheEngineWork() {
        var due = jobs(JobQuery::messages);
        while (!due.isEmpty()) {
            due.forEach(job -> management().executeJob(job.getId()));
            due = jobs(JobQuery::messages);
        }
    }

    private List<Job> jobs(UnaryOperator<JobQuery> kind) {
        return instances().stream()
                .flatMap(instance ->
                        kind.apply(management().createJobQuery().processInstanceId(instance)).list().stream())
                .toList();
    }

    private List<String> instances() {
        return application
                .getBean(HistoryService.class)
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private String jobActivity(Job job) {
        return management()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private ManagementService management() {
        return application.getBean(ManagementService.class);
    }

    /** The nodes of a model that this incident went through, in order. */
    public List<String> path(String model) {
        return instances().stream()
                .flatMap(instance -> nodes(instance).stream())
                .filter(node -> node.getProcessDefinitionKey().equals(model))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    private List<HistoricActivityInstance> nodes(String instance) {
        return application
                .getBean(HistoryService.class)
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }

    /** Everything that the ledger holds of this incident. */
    public List<Entry> facts() {
        return application.getBean(History.class).entriesOf(number, 0, 1_000);
    }

    /** The kinds of the facts of this incident, in order. */
    public List<String> kindsOfFacts() {
        return facts().stream().map(Entry::kind).toList();
    }

    /** The nodes of a model that no test went through. */
    public static Set<String> neverPassed(ApplicationContext application, String model) {
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
}
