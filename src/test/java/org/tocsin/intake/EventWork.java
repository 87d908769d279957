package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.casework.People;
import org.tocsin.engine.TaskPurpose;

/** One event and the people who decide about it: each signs in and answers the form of the open task. */
final class EventWork {

    private final ApplicationContext application;
    private final Receipt receipt;

    private EventWork(ApplicationContext application, Receipt receipt) {
        this.application = application;
        this.receipt = receipt;
    }

    /** Rita reports, and the engine has prepared the assessment. */
    static EventWork reported(ApplicationContext application, EventReport report) {
        var receipt = new People(application)
                .onAPage(
                        "rita.reporter", () -> application.getBean(Intake.class).report(report));
        var work = new EventWork(application, receipt);
        work.letTheEngineWork();
        return work;
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

    /** Does something on a page as a person who is signed in. */
    <T> T as(String person, Supplier<T> deed) {
        return people().onAPage(person, deed);
    }

    private People people() {
        return new People(application);
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
        people().inTasklist(person, () -> {
            application.getBean(FormService.class).submitTaskForm(task.getId(), new HashMap<>(answers));
            return task;
        });
    }

    /** What the form of the open task shows beside its questions. */
    Map<String, Object> context(String person, String purpose) {
        var task = task(purpose);
        return people().inTasklist(
                        person, () -> application.getBean(FormService.class).getTaskFormVariables(task.getId()));
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

    private List<Task> tasks() {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(id().number())
                .list();
    }
}
