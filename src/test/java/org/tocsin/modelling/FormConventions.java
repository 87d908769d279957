package org.tocsin.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What every form keeps to: first what is decided, then what is known, last the decision and its reason. */
final class FormConventions {

    /** What form-js 1.8.7 in Tasklist renders, less the kinds that would run markup or pages of others. */
    private static final Set<String> TYPES =
            Set.of("text", "textfield", "textarea", "number", "datetime", "radio", "select", "checklist", "checkbox");

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");
    private static final Set<String> DECISIONS = Set.of("radio", "select");
    private static final Set<String> DYNAMIC = Set.of("valuesKey", "valuesExpression", "url", "content", "dataSource");
    private static final Pattern CONDITION = Pattern.compile("=([a-z][A-Za-z]*) !?= \"[a-z-]+\"");
    private static final Pattern REASON = Pattern.compile(".*(Rationale|Evidence)");
    private static final int LONGEST_AREA = 8000;
    private static final int LONGEST_FIELD = 200;

    private final Path file;
    private final JsonNode form;
    private final List<JsonNode> components;
    private final List<String> findings = new ArrayList<>();

    FormConventions(Path file, JsonNode form) {
        this.file = file;
        this.form = form;
        this.components = elements(form.path("components")).toList();
    }

    List<String> findings() {
        checkFile();
        checkOrder();
        components.forEach(this::checkComponent);
        components.stream().filter(FormConventions::isContext).forEach(this::checkContext);
        components.stream().filter(FormConventions::isAnswer).forEach(this::checkAnswer);
        return findings;
    }

    /** The keys that this form asks for. */
    List<String> answerKeys() {
        return components.stream()
                .filter(FormConventions::isAnswer)
                .map(FormConventions::key)
                .toList();
    }

    /** How many answers cannot be left out. */
    long required() {
        return components.stream().filter(FormConventions::isRequired).count();
    }

    /** A form of a task must give a reason for its decision. */
    List<String> findingsOfDecision() {
        var decides = components.stream()
                .filter(FormConventions::isAnswer)
                .anyMatch(component -> DECISIONS.contains(type(component)));
        var reason = key(last());
        demand(!decides || REASON.matcher(reason).matches(), "must end with the reason of the decision");
        return findings;
    }

    private void checkFile() {
        demand(ModelFiles.nameOf(file).equals(form.path("id").asText()), "must have the id of its file");
        demand(ModelFiles.isInModule(file), "must lie in the folder of a module");
        demand("default".equals(form.path("type").asText()), "must be a form");
        demand(form.path("schemaVersion").asInt(99) <= 16, "must be of schema version 16 or lower");
        demand("7.24.0".equals(form.path("executionPlatformVersion").asText()), "must be made for 7.24.0");
        var ids = components.stream()
                .map(component -> component.path("id").asText())
                .toList();
        demand(ids.size() == Set.copyOf(ids).size(), "must not use an id twice");
    }

    private void checkOrder() {
        var first = components.isEmpty() ? form : components.get(0);
        demand("text".equals(type(first)), "must begin with a text that says what is decided");
        var lastContext = lastIndex(FormConventions::isContext);
        var firstAnswer = Math.floorMod(indexOf(FormConventions::isAnswer), components.size() + 1);
        demand(lastContext < firstAnswer, "must show what is known before it asks");
    }

    private void checkComponent(JsonNode component) {
        demand(TYPES.contains(type(component)), name(component) + " must not be of type " + type(component));
        DYNAMIC.forEach(property -> demand(!component.has(property), name(component) + " must not use " + property));
        var text = component.path("text").asText();
        demand(!text.contains("{{") && !text.startsWith("="), "must not compute its texts");
        demand(type(component).equals("text") || !label(component).isBlank(), name(component) + " needs a label");
    }

    private void checkContext(JsonNode component) {
        demand(component.path("disabled").asBoolean(), key(component) + " must be disabled");
        demand(Vocabulary.CONTEXT_KEYS.contains(key(component)), key(component) + " is an undeclared context key");
        demand(type(component).startsWith("text"), key(component) + " must be shown as text");
    }

    private void checkAnswer(JsonNode component) {
        demand(key(component).matches("[a-z][A-Za-z]*"), key(component) + " must be in camel case");
        demand(!component.path("disabled").asBoolean(), key(component) + " cannot be answered");
        demand(lengthOf(component, "textarea") <= LONGEST_AREA, key(component) + " needs a limit");
        demand(lengthOf(component, "textfield") <= LONGEST_FIELD, key(component) + " needs a limit");
        demand(!type(component).equals("number") || isBounded(component), key(component) + " needs bounds");
        demand(!CHOICES.contains(type(component)) || hasChoices(component), key(component) + " needs choices");
        checkCondition(component);
    }

    private void checkCondition(JsonNode component) {
        var condition = component.path("conditional").path("hide").asText("");
        var match = CONDITION.matcher(condition);
        demand(condition.isEmpty() || match.matches(), key(component) + " has a condition that is not plain");
        if (match.matches()) {
            var asked = indexOf(other -> key(other).equals(match.group(1)));
            var before = asked >= 0 && asked < components.indexOf(component);
            demand(before, key(component) + " depends on a question that is not asked before it");
        }
    }

    private static int lengthOf(JsonNode component, String type) {
        return type(component).equals(type)
                ? component.path("validate").path("maxLength").asInt(Integer.MAX_VALUE)
                : 0;
    }

    private static boolean isBounded(JsonNode component) {
        return component.path("validate").has("min")
                && component.path("validate").has("max");
    }

    private static boolean hasChoices(JsonNode component) {
        var values = elements(component.path("values"))
                .map(value -> value.path("value").asText())
                .toList();
        return values.size() > 1 && values.size() == Set.copyOf(values).size();
    }

    private static boolean isContext(JsonNode component) {
        return key(component).startsWith("ctx");
    }

    private static boolean isAnswer(JsonNode component) {
        return component.has("key") && !isContext(component);
    }

    private static boolean isRequired(JsonNode component) {
        return component.path("validate").path("required").asBoolean();
    }

    private JsonNode last() {
        return components.isEmpty() ? form : components.get(components.size() - 1);
    }

    private int indexOf(Predicate<JsonNode> wanted) {
        return components.stream()
                .filter(wanted)
                .findFirst()
                .map(components::indexOf)
                .orElse(-1);
    }

    private int lastIndex(Predicate<JsonNode> wanted) {
        return components.stream()
                .filter(wanted)
                .mapToInt(components::indexOf)
                .max()
                .orElse(-1);
    }

    private static String type(JsonNode component) {
        return component.path("type").asText();
    }

    private static String key(JsonNode component) {
        return component.path("key").asText();
    }

    private static String label(JsonNode component) {
        return component.path("label").asText(component.path("dateLabel").asText());
    }

    private static String name(JsonNode component) {
        return component.path("id").asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private void demand(boolean kept, String finding) {
        if (!kept) {
            findings.add(ModelFiles.nameOf(file) + ": " + finding);
        }
    }
}
