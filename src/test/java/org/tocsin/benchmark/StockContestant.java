package org.tocsin.benchmark;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/** The stock engine at the same work: whatever a form asks becomes a process variable, and nothing else is kept. */
final class StockContestant implements Contestant {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final FormService forms;
    private final Walk walk;
    private final Map<String, Object> report;
    private final Messages messages;
    private final String prefix;

    /** How many messages Tocsin sends on the way: the stock engine runs as many instances of their model. */
    record Messages(int onReport, int onLifecycle) {}

    StockContestant(ProcessEngine engine, Tasks what, Map<String, Object> report, Messages messages, String prefix) {
        this.runtime = engine.getRuntimeService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.walk = new Walk(engine, what, this::complete);
        this.report = report;
        this.messages = messages;
        this.prefix = prefix;
    }

    @Override
    public void report(int number) {
        send(start("event-assessment", "R", number, report), messages.onReport());
    }

    @Override
    public void lifecycle(int number) {
        walk.toTheEnd(start("event-assessment", "E", number, report));
        String incident = start("incident-handling", "I", number, Map.of());
        send(incident, messages.onLifecycle());
        walk.toTheEnd(incident);
    }

    private void send(String caseId, int count) {
        IntStream.range(0, count)
                .forEach(message -> runtime.startProcessInstanceByKey(
                        "message-delivery", caseId, Map.of("messageId", String.valueOf(message))));
    }

    private String start(String model, String kind, int number, Map<String, Object> variables) {
        String key = "%s-%s-%06d".formatted(kind, prefix, number);
        runtime.startProcessInstanceByKey(model, key, variables);
        return key;
    }

    private void complete(Task task, Tasks.Task what) {
        tasks.claim(task.getId(), what.person());
        Map<String, Object> variables = new HashMap<>(Tasks.sent(what.answers()));
        variables.putAll(what.gateway());
        forms.submitTaskForm(task.getId(), variables);
    }
}
