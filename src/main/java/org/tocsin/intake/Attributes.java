package org.tocsin.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;

/** Answers to questions that a process owner added to a form, as they are stored. */
@Component
class Attributes {

    private static final int LONGEST = 100_000;
    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final ObjectMapper json;

    Attributes(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> attributes) {
        try {
            var text = json.writeValueAsString(attributes);
            if (text.length() > LONGEST) {
                throw new AnswerRefused(attributes.keySet().iterator().next(), "These answers are too long together");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers cannot be written as JSON", e);
        }
    }

    Map<String, Object> read(String text) {
        try {
            return json.readValue(text, MAP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored answers are not JSON", e);
        }
    }
}
