package org.tocsin.engine;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody sent to a form, checked answer by answer. */
record Submission(Form form, Map<String, Object> submitted) {

    private static final int LONGEST_TEXT = 20_000;

    Map<String, Object> accepted() {
        submitted.keySet().forEach(this::mustBeDeclared);
        var accepted = new LinkedHashMap<String, Object>();
        for (var field : form.fields()) {
            if (field.isAnswerable() && !form.isHidden(field, submitted)) {
                accept(field, accepted);
            }
        }
        return accepted;
    }

    private void mustBeDeclared(String key) {
        var field = form.field(key).orElseThrow(() -> new AnswerRefused(key, "The form does not ask for " + key));
        if (!field.isAnswerable()) {
            throw new AnswerRefused(key, name(field) + " is shown for information and cannot be changed here");
        }
    }

    private void accept(Field field, Map<String, Object> accepted) {
        var value = submitted.get(field.key());
        if (!isEmpty(field, value)) {
            accepted.put(field.key(), checked(field, Objects.requireNonNull(value)));
        } else if (field.required()) {
            throw new AnswerRefused(field.key(), name(field) + " must be answered");
        }
    }

    private static boolean isEmpty(Field field, @Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (field.type() == FieldType.CHECKBOX && field.required() && Boolean.FALSE.equals(value));
    }

    private static Object checked(Field field, Object value) {
        return switch (field.type()) {
            case NUMBER -> number(field, value);
            case CHECKBOX -> flag(field, value);
            case CHECKLIST, TAGLIST -> choices(field, value);
            case RADIO, SELECT -> choice(field, value);
            case DATE -> moment(field, value, DateTimeFormatter.ISO_LOCAL_DATE);
            case TIME -> moment(field, value, DateTimeFormatter.ISO_TIME);
            case DATETIME -> moment(field, value, DateTimeFormatter.ISO_DATE_TIME);
            case TEXT, TEXTFIELD, TEXTAREA -> text(field, value);
        };
    }

    private static String text(Field field, Object value) {
        if (!(value instanceof String text)) {
            throw new AnswerRefused(field.key(), name(field) + " must be a text");
        }
        if (text.indexOf('\0') >= 0) {
            throw new AnswerRefused(field.key(), name(field) + " contains a character that cannot be stored");
        }
        var limit = field.maxLength().orElse(LONGEST_TEXT);
        if (text.codePointCount(0, text.length()) > limit) {
            throw new AnswerRefused(field.key(), name(field) + " must not be longer than " + limit + " characters");
        }
        return text;
    }

    private static Number number(Field field, Object value) {
        var number = decimal(field, value);
        if (field.min().filter(min -> number.compareTo(min) < 0).isPresent()) {
            throw new AnswerRefused(
                    field.key(),
                    name(field) + " must be at least " + field.min().get());
        }
        if (field.max().filter(max -> number.compareTo(max) > 0).isPresent()) {
            throw new AnswerRefused(
                    field.key(), name(field) + " must be at most " + field.max().get());
        }
        return number;
    }

    private static BigDecimal decimal(Field field, Object value) {
        try {
            var text = value.toString();
            if (text.length() > 30 || value instanceof Boolean) {
                throw new NumberFormatException();
            }
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new AnswerRefused(field.key(), name(field) + " must be a number");
        }
    }

    private static Boolean flag(Field field, Object value) {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new AnswerRefused(field.key(), name(field) + " must be true or false");
    }

    private static String choice(Field field, Object value) {
        if (field.options().stream().anyMatch(option -> option.value().equals(value.toString()))) {
            return value.toString();
        }
        throw new AnswerRefused(field.key(), name(field) + " must be one of the choices offered");
    }

    private static List<String> choices(Field field, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> choice(field, String.valueOf(item)))
                    .distinct()
                    .toList();
        }
        throw new AnswerRefused(field.key(), name(field) + " must be a list of choices");
    }

    private static String moment(Field field, Object value, DateTimeFormatter format) {
        var text = text(field, value);
        if (isReadable(text, format)) {
            return text;
        }
        throw new AnswerRefused(field.key(), name(field) + " is not a date and time that can be read");
    }

    private static boolean isReadable(String text, DateTimeFormatter format) {
        try {
            return format.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String name(Field field) {
        return field.label().isBlank() ? field.key() : "\u201c" + field.label() + "\u201d";
    }
}
