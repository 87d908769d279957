package org.tocsin.documents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Field;
import org.tocsin.engine.FieldType;
import org.tocsin.engine.Form;

/**
 * What a browser sends for a form, and what it is shown again. Names that begin with an underscore belong to the page
 * and are no answers. Local times are read in the reader's zone and kept as instants.
 *
 * @param values as sent; every value is a text
 */
public record SentAnswers(Map<String, List<String>> values) {

    private static final String ZONE = "_zone";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    /** One value that belongs to the page; empty where it was not sent. */
    public String of(String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    /** A whole number that belongs to the page. */
    public int number(String name) {
        try {
            return Integer.parseInt(of(name));
        } catch (NumberFormatException e) {
            throw new AnswerRefused(name, "This is not a number");
        }
    }

    /** By key, in the types that the form expects; times as instants. */
    public Map<String, Object> typedFor(Form form) {
        return read(form, true);
    }

    /** By key as they were sent, to be shown again beside what is wrong. */
    public Map<String, Object> shownAgain(Form form) {
        return read(form, false);
    }

    /** Stored answers as a page shows them in its fields: times in UTC, which the page's script turns into local ones. */
    public static Map<String, Object> forPage(Form form, Map<String, Object> stored) {
        var shown = new LinkedHashMap<String, Object>();
        stored.forEach((key, answer) -> shown.put(
                key,
                form.field(key)
                        .filter(field -> field.type() == FieldType.DATETIME)
                        .map(field -> local(answer.toString()))
                        .orElse(answer)));
        return shown;
    }

    private Map<String, Object> read(Form form, boolean instants) {
        var typed = new LinkedHashMap<String, Object>();
        values.forEach((key, sent) -> {
            if (!key.startsWith("_") && !sent.isEmpty()) {
                typed.put(
                        key,
                        form.field(key)
                                .map(field -> typed(field, sent, instants))
                                .orElse(sent.get(0)));
            }
        });
        return typed;
    }

    private Object typed(Field field, List<String> sent, boolean instants) {
        if (field.type().isList()) {
            return List.copyOf(sent);
        }
        if (field.type() == FieldType.CHECKBOX) {
            return sent.contains("true");
        }
        return instants && field.type() == FieldType.DATETIME ? instant(field, sent.get(0)) : sent.get(0);
    }

    /** A local time as an instant; one that clocks skipped in that zone never was. What cannot be read stays as it is. */
    private String instant(Field field, String text) {
        try {
            var local = LocalDateTime.parse(text.strip());
            var zone = zone();
            if (zone.getRules().getValidOffsets(local).isEmpty()) {
                throw new AnswerRefused(field.key(), "Clocks skipped this time in the zone " + zone);
            }
            return local.atZone(zone).toInstant().toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    private ZoneId zone() {
        var name = of(ZONE);
        try {
            return name.isBlank() ? ZoneOffset.UTC : ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new AnswerRefused(ZONE, "There is no such time zone");
        }
    }

    private static Object local(String stored) {
        return Optional.of(stored)
                .map(Instant::parse)
                .map(instant -> LOCAL.format(instant.atOffset(ZoneOffset.UTC)))
                .orElse(stored);
    }
}
