package org.tocsin.sharing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.casework.Casework;
import org.tocsin.casework.People;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.notification.Message;
import org.tocsin.notification.Notifications;

/** One request to share and the people who deal with it. */
public final class SharingWork {

    private final ApplicationContext application;
    private final Casework incident;
    private final SharingId id;

    private SharingWork(ApplicationContext application, Casework incident, SharingId id) {
        this.application = application;
        this.incident = incident;
        this.id = id;
    }

    /** Somebody asks to share from a case. */
    public static SharingWork asked(ApplicationContext application, Casework incident, String person, Asked asked) {
        var id =
                incident.as(person, () -> application.getBean(SharingDesk.class).ask(incident.incident(), asked));
        return new SharingWork(application, incident, id);
    }

    /** A request of somebody that waits at a task, of a case of its own. */
    public static SharingWork at(ApplicationContext application, String purpose, String requester) {
        var incident = Casework.declared(application, "Files renamed on the finance server");
        incident.as("mara.manager", () -> {
            application.getBean(IncidentDesk.class).contributed(incident.incident(), requester, "search-places");
            return incident;
        });
        var work = asked(application, incident, requester, whatStopsAt(application, purpose));
        if (purpose.equals("decide-uncertain-release")) {
            work.crash();
        }
        return work;
    }

    private static Asked whatStopsAt(ApplicationContext application, String purpose) {
        return switch (purpose) {
            case "redact-content" ->
                withPersonalData(plain(recipient(application, "csirt", "amber", "download"), Tlp.AMBER));
            case "revise-request" -> plain(recipient(application, "csirt", "green", "download"), Tlp.AMBER);
            case "decide-uncertain-release" ->
                plain(recipient(application, "customer", "clear", "download"), Tlp.CLEAR);
            default -> plain(recipient(application, "csirt", "amber", "download"), Tlp.AMBER);
        };
    }

    /** A recipient with a name of its own. */
    public static long recipient(ApplicationContext application, String kind, String ceiling, String channel) {
        return recipient(application, entry(kind, ceiling, channel));
    }

    /** A recipient as it is entered. */
    public static long recipient(ApplicationContext application, RecipientEntry entry) {
        return new People(application)
                .onAPage(
                        "mara.manager",
                        () -> application
                                .getBean(RecipientRegister.class)
                                .enter(entry)
                                .id());
    }

    /** What is entered when nothing particular is meant. */
    public static RecipientEntry entry(String kind, String ceiling, String channel) {
        return new RecipientEntry(
                "Desk " + UUID.randomUUID(), kind, "", "DE", ceiling, channel, "desk@example.org", "none", "", true);
    }

    /** What is asked for when nothing particular is meant. */
    public static Asked plain(long recipient, Tlp tlp) {
        return new Asked(
                recipient,
                tlp,
                Pap.GREEN,
                false,
                List.of("title", "kind", "times"),
                "203.0.113.7\nevil.example",
                "Seen since Monday",
                List.of(),
                List.of(),
                List.of("pdf", "json"),
                "So that others can protect themselves",
                Optional.empty(),
                List.of());
    }

    /** The same with personal data in it. */
    public static Asked withPersonalData(Asked asked) {
        return copy(asked, true, asked.note(), asked.files(), asked.documents());
    }

    /** The same with other words of explanation. */
    static Asked withNote(Asked asked, String note) {
        return copy(asked, asked.personalData(), note, asked.files(), asked.documents());
    }

    /** The same with files. */
    public static Asked withFiles(Asked asked, List<String> files) {
        return copy(asked, asked.personalData(), asked.note(), files, asked.documents());
    }

    /** The same with documents of the case. */
    public static Asked withDocuments(Asked asked, List<String> documents) {
        return copy(asked, asked.personalData(), asked.note(), asked.files(), documents);
    }

    private static Asked copy(
            Asked asked, boolean personalData, String note, List<String> files, List<String> documents) {
        return new Asked(
                asked.recipient(),
                asked.tlp(),
                asked.pap(),
                personalData,
                asked.fields(),
                asked.indicators(),
                note,
                files,
                documents,
                asked.formats(),
                asked.why(),
                asked.neededBy(),
                asked.redactions());
    }

    /** It is approved, or {@code refused}. */
    public static Map<String, Object> approval(String decision) {
        return Map.of("approvalDecision", decision, "approvalRationale", "Read it word by word");
    }

    /** It is asked again ({@code ask-again}), or given up ({@code withdraw}). */
    public static Map<String, Object> revision(String decision) {
        return Map.of("revisionDecision", decision, "revisionRationale", "Spoke with the approver");
    }

    /** It had been {@code sent}, or is to be sent again ({@code send-again}). */
    public static Map<String, Object> uncertain(String decision) {
        return Map.of("uncertainDecision", decision, "uncertainEvidence", "Called the recipient");
    }

    /** The number of the case. */
    public String number() {
        return incident.number();
    }

    /** The case. */
    public Casework incident() {
        return incident;
    }

    SharingId id() {
        return id;
    }

    RequestView view() {
        return application.getBean(SharingDesk.class).get(id);
    }

    /** Who got messages of a kind about the case. */
    List<String> told(String kind) {
        return application.getBean(Notifications.class).of(number()).stream()
                .filter(message -> message.kind().equals(kind))
                .map(Message::recipient)
                .distinct()
                .toList();
    }

    List<ReleaseView> releases() {
        return application.getBean(ReleaseDesk.class).of(id);
    }

    /** The open tasks of this request. */
    List<OpenTask> tasks() {
        return application.getBean(OpenTasks.class).of(number(), id.number());
    }

    List<String> purposes() {
        return tasks().stream().map(OpenTask::purpose).toList();
    }

    /** The task that is addressed to somebody. */
    OpenTask taskOf(String person) {
        return tasks().stream()
                .filter(task -> task.candidateUsers().contains(person)
                        || task.assignee().filter(person::equals).isPresent()
                        || task.candidateGroups().contains("isirt-manager"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no task for " + person + ": " + tasks()));
    }

    /** Somebody answers the form of their task; then the engine works on. */
    SharingWork complete(String person, Map<String, ?> answers) {
        submit(person, taskOf(person).id(), answers);
        incident.work();
        return this;
    }

    /** Somebody tries to answer the form of a task; what is refused is thrown. */
    void submit(String person, String task, Map<String, ?> answers) {
        new People(application).inTasklist(person, () -> {
            application.getBean(FormService.class).submitTaskForm(task, Map.copyOf(answers));
            return task;
        });
    }

    /** Everybody who is asked approves. */
    SharingWork approvedByAll() {
        tasks().forEach(task -> submit(task.candidateUsers().get(0), task.id(), approval("approved")));
        incident.work();
        return this;
    }

    /** What somebody sees beside the questions of their task. */
    Map<String, Object> context(String person) {
        var task = taskOf(person).id();
        return new People(application)
                .inTasklist(person, () -> application.getBean(FormService.class).getTaskFormVariables(task));
    }

    /** Sending was begun and the machine stopped: what is left is the intent, which was committed on its own. */
    void crash() {
        var view = view();
        application
                .getBean(JdbcClient.class)
                .sql("""
                        insert into sharing_release (id, request, round, incident, state, attempts, trouble, recipient_name,
                            recipient_kind, channel, address, encryption, formats, tlp, pap, content_hash, approved_by,
                            message_id, begun_at)
                        values (?, ?, ?, ?, 'sending', 1, '', 'Desk', 'csirt', 'download', 'desk@example.org', 'none', 'pdf',
                            'clear', 'green', ?, '', '<crashed@localhost>', ?)""")
                .params(UUID.randomUUID().toString(), id.number(), view.round(), number(), view.contentHash())
                .param(Timestamp.from(now()))
                .update();
        incident.work();
    }

    private Instant now() {
        return application.getBean(Clock.class).instant();
    }

    /** The job that sends it. */
    Optional<String> sending() {
        var runtime = application.getBean(RuntimeService.class);
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number())
                .processDefinitionKey("information-sharing")
                .variableValueEquals("matter", id.number())
                .list()
                .stream()
                .flatMap(one -> application
                        .getBean(ManagementService.class)
                        .createJobQuery()
                        .processInstanceId(one.getId())
                        .messages()
                        .list()
                        .stream())
                .map(job -> job.getId())
                .findFirst();
    }
}
