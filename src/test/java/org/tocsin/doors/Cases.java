package org.tocsin.doors;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.engine.TaskPurpose;
import org.tocsin.sharing.SharingWork;
import org.tocsin.vulnerability.VulnerabilityWork;

/** Cases to knock at: reported by HTTP, taken as far as a test needs them. */
final class Cases {

    /** Whom a model names that gives a task to people; of a unit that has no task of its own. */
    static final String NAMED = "fred.facilities";

    private final ApplicationContext application;

    private final Clients clients;

    Cases(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    /** An event that waits for its assessment. */
    String reportedEvent() {
        return reportedEvent("All files on the finance server have new names");
    }

    String reportedEvent(String what) {
        var number = clients.script("rita.reporter")
                .post("/api/events", report(what))
                .mustSucceed()
                .json()
                .path("event")
                .asText();
        work(number);
        return number;
    }

    /** What a report says when nothing particular is meant. */
    Map<String, Object> report(String what) {
        return Map.of(
                "eventWhat",
                what,
                "eventKind",
                "malware",
                "eventDetectedAt",
                now().minus(Duration.ofHours(1)).toString(),
                "eventOngoing",
                "yes");
    }

    Instant now() {
        return application.getBean(Clock.class).instant();
    }

    /** A further token of a model, waiting at a user task of a case that is far enough for it. */
    Task waitingAt(AnyTask task, String caseId) {
        return task.needsACaseOfItsOwn() && !task.waitsBesideAnother()
                ? openTask(caseId, task.purpose())
                : another(task, caseId);
    }

    private Task another(AnyTask task, String caseId) {
        var instance = application
                .getBean(RuntimeService.class)
                .createProcessInstanceById(definition(task.model()))
                .businessKey(caseId)
                .setVariable("controlDueAt", now().plus(Duration.ofDays(1)).toString())
                .setVariables(task.people()
                        .<Map<String, Object>>map(name -> Map.of(name, NAMED))
                        .orElse(Map.of()))
                .startBeforeActivity(task.id())
                .execute();
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult();
    }

    private String definition(String model) {
        return application
                .getBean(RepositoryService.class)
                .createProcessDefinitionQuery()
                .processDefinitionKey(model)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** The case that a task of this model may be about. */
    String caseFor(AnyTask task) {
        if (task.isAboutSharing()) {
            return SharingWork.at(application, task.purpose(), NAMED).number();
        }
        if (task.isAboutCrises()) {
            return crisisAt(task.purpose()).number();
        }
        if (task.isAboutImprovements()) {
            return improvementAt(task.purpose()).number();
        }
        if (task.isAboutInterimReports()) {
            return reportAt(task.purpose()).number();
        }
        if (task.isAboutVulnerabilities()) {
            return VulnerabilityWork.at(application, task.purpose(), NAMED).id().number();
        }
        if (!task.isAboutEvents()) {
            return Journey.incidentInReview(application).incident().number();
        }
        var event = reportedEvent();
        if (task.purpose().equals("review-false-alarm")) {
            Door.SCRIPTS
                    .to("paul.poc", clients)
                    .submit(openTask(event, "assess-event").getId(), RightAnswers.assessed("false-alarm"))
                    .mustSucceed();
            work(event);
        }
        return event;
    }

    /** An incident in a crisis that waits there. */
    private Casework crisisAt(String purpose) {
        var crisis = Journey.declaredCrisis(application);
        if (purpose.equals("accept-hand-over")) {
            return crisis;
        }
        crisis.complete("cora.crisis", "accept-hand-over", RightAnswers.to("accept-hand-over"));
        if (purpose.equals("appoint-crisis-roles")) {
            return crisis;
        }
        return crisis.complete("cora.crisis", "appoint-crisis-roles", RightAnswers.to("appoint-crisis-roles"));
    }

    /** An incident whose first interim report waits there; its author is the ISIRT manager on duty. */
    private Casework reportAt(String purpose) {
        var incident = Journey.reportDue(application);
        return purpose.equals("draft-interim-report")
                ? incident
                : incident.complete(
                        incident.task("draft-interim-report").getAssignee(),
                        "draft-interim-report",
                        RightAnswers.to("draft-interim-report"));
    }

    /** An improvement that waits there; it belongs to whom a model names that gives a task to people. */
    private Casework improvementAt(String purpose) {
        var improvement = Journey.agreedImprovement(application);
        if (purpose.equals("plan-improvement")) {
            return improvement;
        }
        improvement.complete("mara.manager", "plan-improvement", RightAnswers.to("plan-improvement"));
        return switch (purpose) {
            case "decide-rejection" ->
                improvement.complete(NAMED, "carry-out-improvement", SomeAnswers.improvementWork("reject"));
            case "verify-effect" ->
                improvement
                        .complete(NAMED, "carry-out-improvement", SomeAnswers.improvementWork("carried-out"))
                        .timeRunsOutAt("event_effectCanBeSeen");
            default -> improvement;
        };
    }

    /** The open task of a case with that purpose. */
    Task openTask(String caseId, String purpose) {
        return tasks(caseId).stream()
                .filter(task -> TaskPurpose.of(task.getTaskDefinitionKey()).equals(purpose))
                .findFirst()
                .orElseThrow(() -> new AssertionError(caseId + " has no open task " + purpose));
    }

    List<Task> tasks(String caseId) {
        return application
                .getBean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(caseId)
                .list();
    }

    /** Ends what a test began beside the case. */
    void end(String instance) {
        var runtime = application.getBean(RuntimeService.class);
        if (runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0) {
            runtime.deleteProcessInstance(instance, "the test is over");
        }
    }

    /** Lets the engine do what is due for a case. */
    void work(String caseId) {
        var management = application.getBean(ManagementService.class);
        for (var due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(String caseId) {
        return application
                .getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .list()
                .stream()
                .flatMap(instance -> application
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .messages()
                        .list()
                        .stream())
                .toList();
    }

    /** Everything that the ledger holds of a case. */
    List<Entry> facts(String caseId) {
        return application.getBean(History.class).entriesOf(caseId, 0, 1_000);
    }

    /** What a refusal must leave as it is: the open tasks with whoever holds them, their variables, the ledger. */
    String stateOf(String caseId) {
        var tasks = application.getBean(TaskService.class);
        var open = tasks(caseId).stream()
                .map(task -> task.getTaskDefinitionKey() + " " + task.getAssignee() + " " + task.getName() + " "
                        + task.getPriority() + " " + task.getOwner() + " " + task.getDueDate() + " "
                        + task.getDelegationState() + " "
                        + tasks.getIdentityLinksForTask(task.getId()).size() + " "
                        + tasks.getVariables(task.getId()))
                .sorted()
                .toList();
        var told = facts(caseId).stream()
                .map(Entry::kind)
                .filter(kind -> !kind.equals("access-refused"))
                .toList();
        return open + " " + told;
    }
}
