package org.tocsin.platform.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.PrimitiveValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.tocsin.engine.AnswerRefused;

/** Reads what a client sent as texts, numbers, booleans and lists; files, objects and anything serialized is refused. */
final class PlainAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PlainAnswers() {}

    static Map<String, Object> of(VariableMap submitted) {
        var plain = new LinkedHashMap<String, Object>();
        submitted.keySet().forEach(key -> {
            var value = plain(key, submitted.getValueTyped(key));
            if (value != null) {
                plain.put(key, value);
            } else {
                plain.put(key, "");
            }
        });
        return plain;
    }

    private static @Nullable Object plain(String key, @Nullable TypedValue value) {
        if (value instanceof JsonValue json) {
            return parsed(key, json);
        }
        if (value instanceof SerializableValue || (value != null && !isPlain(value))) {
            throw new AnswerRefused(key, "An answer is a text, a number, a choice or a list of choices");
        }
        return value == null ? null : iso(value.getValue());
    }

    /** Tasklist names no type for texts and numbers, so the value itself has to tell. */
    private static boolean isPlain(TypedValue value) {
        return value instanceof PrimitiveValue<?> || isPlain(value.getValue());
    }

    private static boolean isPlain(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date
                || value instanceof Iterable<?>;
    }

    private static @Nullable Object iso(@Nullable Object value) {
        return value instanceof Date date ? date.toInstant().toString() : value;
    }

    /** A value that was read from JSON, as JSON again. */
    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }

    private static Object parsed(String key, JsonValue json) {
        try {
            return JSON.readValue(json.getValueSerialized(), Object.class);
        } catch (JsonProcessingException e) {
            throw new AnswerRefused(key, "The answer is not JSON that can be read");
        }
    }
}
