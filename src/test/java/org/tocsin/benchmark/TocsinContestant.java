package org.tocsin.benchmark;

import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.tocsin.documents.Tlp;
import org.tocsin.incident.IncidentId;
import org.tocsin.intake.Intake;
import org.tocsin.intake.ReportForm;
import org.tocsin.intake.Source;
import org.tocsin.sharing.RecipientRegister;
import org.tocsin.sharing.SharingDesk;
import org.tocsin.sharing.SharingWork;

/** Tocsin at the same work: checks, rights, ledger and messages included. */
final class TocsinContestant implements Contestant {

    private final Intake intake;
    private final ReportForm form;
    private final TaskService tasks;
    private final FormService forms;
    private final RecipientRegister recipients;
    private final SharingDesk sharing;
    private final JdbcClient jdbc;
    private final Person person;
    private final Walk walk;
    private final Map<String, Object> report;

    TocsinContestant(BeanFactory application, Tasks what, Map<String, Object> report) {
        ProcessEngine engine = application.getBean(ProcessEngine.class);
        this.intake = application.getBean(Intake.class);
        this.form = application.getBean(ReportForm.class);
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.recipients = application.getBean(RecipientRegister.class);
        this.sharing = application.getBean(SharingDesk.class);
        this.jdbc = application.getBean(JdbcClient.class);
        this.person = new Person(
                application.getBean("passwordLogin", AuthenticationProvider.class),
                application.getBean(IdentityService.class));
        this.walk = new Walk(engine, what, this::complete);
        this.report = report;
    }

    @Override
    public void report(int number) {
        accept();
    }

    @Override
    public void lifecycle(int number) {
        String event = accept();
        walk.toTheEnd(event);
        walk.toTheEnd(incidentOf(event));
    }

    /** Takes an incident up to a task, which stays open; answers the numbers of the event and the incident. */
    Set<String> upTo(String definitionKey) {
        String event = accept();
        walk.until(event, definitionKey);
        if (definitionKey.equals("userTask_assessEvent")) {
            return Set.of(event);
        }
        String incident = incidentOf(event);
        walk.until(incident, definitionKey);
        return Set.of(event, incident);
    }

    /** Lets somebody share from an incident what nobody has to approve; answers the numbers with that of the request. */
    Set<String> shared(Set<String> numbers) {
        String incident = numbers.stream()
                .filter(number -> number.startsWith("INC"))
                .findFirst()
                .orElseThrow();
        long recipient = person.onAPage(
                "mara.manager",
                () -> recipients
                        .enter(SharingWork.entry("customer", "clear", "download"))
                        .id());
        String request = person.onAPage(
                "ida.isirt",
                () -> sharing.ask(IncidentId.of(incident), SharingWork.plain(recipient, Tlp.CLEAR))
                        .number());
        walk.toTheEnd(incident);
        return Stream.concat(numbers.stream(), Stream.of(request)).collect(Collectors.toUnmodifiableSet());
    }

    void finish(String number) {
        walk.toTheEnd(number);
    }

    private String accept() {
        return person.onAPage(
                "rita.reporter",
                () -> intake.report(form.read(report, ZoneOffset.UTC, Source.PERSON))
                        .event()
                        .number());
    }

    private String incidentOf(String event) {
        return jdbc.sql("select incident from incident_event where event = ?")
                .param(event)
                .query(String.class)
                .single();
    }

    /** A task that is addressed to somebody is theirs already. */
    private void complete(Task task, Tasks.Task what) {
        String who = Optional.ofNullable(task.getAssignee()).orElse(what.person());
        person.inTasklist(who, () -> {
            tasks.claim(task.getId(), who);
            forms.submitTaskForm(task.getId(), Tasks.sent(what.answers()));
            return task;
        });
    }
}
