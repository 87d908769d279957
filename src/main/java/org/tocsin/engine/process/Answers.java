package org.tocsin.engine.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.tocsin.engine.AnswerRefused;

/**
 * The answers of the form that was just submitted, already checked by the guard. They exist only until the save point:
 * the record step hands them to the module and nothing of them stays in the engine.
 *
 * @param by the person who answered
 * @param json the accepted answers by key
 */
public record Answers(String by, ObjectNode json) {

    /** Name of the transient variable that holds the answers as a JSON object. */
    public static final String VARIABLE = "answers";

    /** Name of the transient variable that holds the id of the person who answered. */
    public static final String ANSWERED_BY = "answeredBy";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads the answers that the guard handed to the step after a user task. Throws when there are none. */
    public static Answers of(VariableScope scope) {
        if (scope.getVariable(VARIABLE) instanceof String text && scope.getVariable(ANSWERED_BY) instanceof String by) {
            return parse(by, text);
        }
        throw new IllegalStateException("A record step needs the answers of a form, and no form was submitted");
    }

    private static Answers parse(String by, String text) {
        try {
            return new Answers(by, (ObjectNode) JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answers of a form are not JSON", e);
        }
    }

    /** A text, stripped; empty when it was left out. */
    public String text(String key) {
        var node = json.path(key);
        return node.isValueNode() && !node.isNull() ? node.asText().strip() : "";
    }

    /** A text, when one was given. */
    public Optional<String> optionalText(String key) {
        return Optional.of(text(key)).filter(text -> !text.isEmpty());
    }

    /** A whole number, when one was given. Throws {@link AnswerRefused} for any other number. */
    public OptionalInt integer(String key) {
        var text = text(key);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(new BigDecimal(text).intValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new AnswerRefused(key, "This must be a whole number");
        }
    }

    /** Whether the answer is {@code yes} or true. */
    public boolean yes(String key) {
        var text = text(key);
        return text.equals("yes") || text.equals("true");
    }

    /** The chosen options of a checklist; empty when none was. */
    public List<String> texts(String key) {
        var node = json.path(key);
        return node.isArray()
                ? StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of();
    }

    /** Every answer that the module does not know by name: fields that a process owner added to the form. */
    public Map<String, Object> extra(Set<String> known) {
        var extra = new LinkedHashMap<String, Object>();
        json.properties().forEach(field -> {
            if (!known.contains(field.getKey())) {
                extra.put(field.getKey(), JSON.convertValue(field.getValue(), Object.class));
            }
        });
        return extra;
    }
}
