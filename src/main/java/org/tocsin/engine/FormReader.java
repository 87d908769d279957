package org.tocsin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tocsin.engine.Field.Option;

/** Reads the JSON of a Camunda Form. */
record FormReader(BiPredicate<String, Map<String, Object>> hidden) {

    private static final Map<String, FieldType> TYPES = Map.ofEntries(
            Map.entry("text", FieldType.TEXT),
            Map.entry("textfield", FieldType.TEXTFIELD),
            Map.entry("textarea", FieldType.TEXTAREA),
            Map.entry("number", FieldType.NUMBER),
            Map.entry("datetime", FieldType.DATETIME),
            Map.entry("checkbox", FieldType.CHECKBOX),
            Map.entry("radio", FieldType.RADIO),
            Map.entry("select", FieldType.SELECT),
            Map.entry("checklist", FieldType.CHECKLIST),
            Map.entry("taglist", FieldType.TAGLIST));

    Form read(JsonNode form, String id, int version) {
        var fields = fieldsOf(form).toList();
        return new Form(id, version, fields, hidden);
    }

    private Stream<Field> fieldsOf(JsonNode parent) {
        return elements(parent.path("components")).flatMap(this::fieldOrGroup);
    }

    private Stream<Field> fieldOrGroup(JsonNode component) {
        var type = TYPES.get(component.path("type").asText());
        return type == null ? fieldsOf(component) : Stream.of(field(component, type));
    }

    private static Field field(JsonNode component, FieldType type) {
        var limits = component.path("validate");
        return new Field(
                component.path("key").asText(""),
                type == FieldType.DATETIME ? dateType(component) : type,
                component.path("label").asText(component.path("dateLabel").asText("")),
                component.path("description").asText(""),
                limits.path("required").asBoolean(),
                component.path("disabled").asBoolean(),
                limits.has("maxLength")
                        ? OptionalInt.of(limits.path("maxLength").asInt())
                        : OptionalInt.empty(),
                decimal(limits.path("min")),
                decimal(limits.path("max")),
                options(component),
                component.path("text").asText(""),
                Optional.of(component.path("conditional").path("hide").asText(""))
                        .filter(c -> c.startsWith("=")));
    }

    private static FieldType dateType(JsonNode component) {
        return switch (component.path("subtype").asText("date")) {
            case "time" -> FieldType.TIME;
            case "datetime" -> FieldType.DATETIME;
            default -> FieldType.DATE;
        };
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        return Optional.of(value.asText("")).filter(text -> !text.isBlank()).map(BigDecimal::new);
    }

    private static List<Option> options(JsonNode component) {
        return elements(component.path("values"))
                .map(value -> new Option(
                        value.path("value").asText(), value.path("label").asText()))
                .toList();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
