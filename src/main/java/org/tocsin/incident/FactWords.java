package org.tocsin.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.tocsin.audit.Entry;
import org.tocsin.documents.Wording;

/**
 * Tells a line of the ledger in business words; the words stand in the message bundle under {@code fact.…}. There,
 * {@code {owner}} stands for a part of the fact as it is, {@code {step:words}} for a name of the program in words,
 * {@code {severity:class}} for a severity class, {@code {dueAt:time}} for a moment to the minute, and what stands in square brackets is left out when its part is empty.
 */
@Service
public class FactWords {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+))?}");

    private static final Pattern IF_THERE = Pattern.compile("\\[([^\\[\\]]*)]");

    private final MessageSource messages;
    private final ObjectMapper json;

    FactWords(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * Whether a timeline tells it; messages have a part of their own on the page of a case, notes from paper stand at
     * their true time, and all of it is in the history.
     */
    public static boolean belongsInTimeline(Entry entry) {
        return !entry.kind().startsWith("message-") && !entry.kind().equals("paper-note-entered");
    }

    /** One sentence about what happened; for a fact without words of its own, its name. */
    public String tell(Entry entry) {
        var words = messages.getMessage("fact." + entry.kind(), null, sentence(entry.kind()), Locale.ENGLISH);
        return words == null ? sentence(entry.kind()) : fill(words, payload(entry));
    }

    private static String fill(String words, JsonNode payload) {
        var told = IF_THERE.matcher(words)
                .replaceAll(part -> Matcher.quoteReplacement(isThere(part.group(1), payload) ? part.group(1) : ""));
        return PLACE.matcher(told).replaceAll(place -> Matcher.quoteReplacement(told(place, payload)));
    }

    private static boolean isThere(String part, JsonNode payload) {
        return PLACE.matcher(part)
                .results()
                .noneMatch(place -> told(place, payload).isEmpty());
    }

    private static String told(MatchResult place, JsonNode payload) {
        var text = text(payload.path(place.group(1)));
        var as = Optional.ofNullable(place.group(2)).orElse("");
        return switch (as) {
            case "words" -> text.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
            case "class" ->
                SeverityClass.of(Integer.parseInt(text))
                        .map(SeverityClass::name)
                        .orElse("");
            case "time" -> moment(text);
            default -> text;
        };
    }

    private static String moment(String text) {
        return text.isEmpty() ? "" : Wording.of(Instant.parse(text));
    }

    private static String text(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(FactWords::text)
                    .collect(Collectors.joining(", "));
        }
        return value.isValueNode() || value.isMissingNode() ? value.asText() : value.toString();
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
