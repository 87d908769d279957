package org.tocsin.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The least that a form takes: every required question answered, the first of each choice taken. */
public final class LeastAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LeastAnswers() {}

    /** Answers for a form of a module; questions that only show under a condition stay unanswered. */
    public static Map<String, Object> of(String module, String form) {
        var answers = new HashMap<String, Object>();
        for (var field : read(Path.of("forms", module, form + ".form")).path("components")) {
            if (isAsked(field)) {
                answers.put(field.path("key").asText(), answer(field));
            }
        }
        return answers;
    }

    private static boolean isAsked(JsonNode field) {
        return field.path("validate").path("required").asBoolean()
                && !field.path("disabled").asBoolean()
                && field.path("conditional").isMissingNode();
    }

    private static Object answer(JsonNode field) {
        var first = field.path("values").path(0).path("value").asText();
        return switch (field.path("type").asText()) {
            case "radio", "select" -> first;
            case "checklist" -> List.of(first);
            case "number" -> field.path("validate").path("min").asInt();
            default -> "Answered: " + field.path("label").asText();
        };
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
