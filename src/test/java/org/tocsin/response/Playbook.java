package org.tocsin.response;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A playbook as its model says it. */
record Playbook(String id, List<Step> tasks) {

    /** One task of a playbook: its name, the guidance beside it, and its form. */
    record Step(String name, String guidance, String form) {}

    static Playbook of(String id) {
        return read(Path.of("processes/response", id + ".bpmn"));
    }

    static List<Playbook> all() {
        try (var files = Files.list(Path.of("processes/response"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("playbook-"))
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(Playbook::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Playbook read(Path file) {
        var tasks = Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream()
                .map(Playbook::step)
                .toList();
        return new Playbook(file.getFileName().toString().replace(".bpmn", ""), tasks);
    }

    private static Step step(UserTask task) {
        var guidance = task.getDocumentations().stream()
                .map(text -> text.getTextContent())
                .collect(Collectors.joining("\n"));
        return new Step(task.getName(), guidance, task.getCamundaFormRef());
    }
}
