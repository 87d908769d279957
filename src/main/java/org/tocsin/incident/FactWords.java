package org.tocsin.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.tocsin.audit.Entry;

/** Tells a line of the ledger in business words; the words stand in the message bundle under {@code fact.…}. */
@Service
public class FactWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final MessageSource messages;
    private final ObjectMapper json;

    FactWords(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** One sentence about what happened; for a fact without words of its own, its name. */
    public String tell(Entry entry) {
        var words = messages.getMessage("fact." + entry.kind(), null, sentence(entry.kind()), Locale.ENGLISH);
        return words == null ? sentence(entry.kind()) : fill(words, payload(entry));
    }

    private static String fill(String words, JsonNode payload) {
        return PLACE.matcher(words).replaceAll(place -> Matcher.quoteReplacement(text(payload.path(place.group(1)))));
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private JsonNode payload(Entry entry) {
        try {
            return json.readTree(entry.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload of entry " + entry.id() + " is not JSON", e);
        }
    }

    private static String sentence(String kind) {
        return kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1).replace('-', ' ');
    }
}
