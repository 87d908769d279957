package org.tocsin.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Writes and reads the answers of a step as they are stored. */
final class StepAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<StepAnswer>> LIST = new TypeReference<>() {};

    private StepAnswers() {}

    static String write(List<StepAnswer> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers of a step cannot be written as JSON", e);
        }
    }

    static List<StepAnswer> read(String json) {
        try {
            return JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers of a step are not JSON", e);
        }
    }
}
