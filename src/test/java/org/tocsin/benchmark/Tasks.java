package org.tocsin.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.SpinValues;

/** Who does what in each task of a whole incident, the same for both contestants. */
final class Tasks {

    private static final String KIND = "userTask_";

    private final Map<String, Task> tasks;

    /**
     * One task.
     *
     * @param person who completes it
     * @param answers what the form asks
     * @param gateway what our delegates would make of the answers for the gateways, for an engine without them
     */
    record Task(String person, Map<String, Object> answers, Map<String, Object> gateway) {}

    private Tasks(Map<String, Task> tasks) {
        this.tasks = tasks;
    }

    static Tasks read() {
        try (InputStream file = Objects.requireNonNull(Tasks.class.getResourceAsStream("/benchmark/tasks.json"))) {
            return new Tasks(new ObjectMapper().readValue(file, new TypeReference<Map<String, Task>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Task of(String definitionKey) {
        Task task = tasks.get(definitionKey.substring(KIND.length()));
        if (task == null) {
            throw new IllegalStateException("Nobody has said what to answer in " + definitionKey);
        }
        return task;
    }

    /** Answers as Tasklist would send them: lists as JSON. */
    static Map<String, Object> sent(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> sent(answer.getValue())));
    }

    private static Object sent(Object answer) {
        if (answer instanceof List<?> list) {
            String json = list.stream().map(item -> "\"" + item + "\"").collect(Collectors.joining(",", "[", "]"));
            return SpinValues.jsonValue(json).create();
        }
        return answer;
    }
}
