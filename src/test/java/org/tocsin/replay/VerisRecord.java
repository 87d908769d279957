package org.tocsin.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One incident in VERIS form, read so that a missing, misspelt or wrongly typed part is simply not there. */
final class VerisRecord {

    static final List<String> ACTIONS =
            List.of("malware", "hacking", "social", "misuse", "physical", "error", "environmental");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode root;

    private VerisRecord(JsonNode root) {
        this.root = root;
    }

    static VerisRecord parse(String line) {
        try {
            return new VerisRecord(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a VERIS record: " + e.getOriginalMessage(), e);
        }
    }

    static List<VerisRecord> read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank()).map(VerisRecord::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the records in " + file, e);
        }
    }

    String id() {
        return text("/incident_id").orElseThrow(() -> new IllegalArgumentException("A record without incident_id"));
    }

    Optional<String> text(String pointer) {
        return Optional.of(root.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    OptionalInt integer(String pointer) {
        JsonNode node = root.at(pointer);
        return node.canConvertToInt() ? OptionalInt.of(node.intValue()) : OptionalInt.empty();
    }

    OptionalDouble number(String pointer) {
        JsonNode node = root.at(pointer);
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    boolean has(String pointer) {
        return root.at(pointer).isObject();
    }

    /** A list of words, also where the coder wrote a single word instead of a list. */
    Set<String> words(String pointer) {
        return each(root.at(pointer))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The named part of each element of a list of objects, in the record's order. */
    List<String> column(String pointer, String name) {
        return each(root.at(pointer))
                .map(element -> element.path(name))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> each(JsonNode node) {
        if (node instanceof MissingNode) {
            return Stream.empty();
        }
        return node.isArray() ? StreamSupport.stream(node.spliterator(), false) : Stream.of(node);
    }

    /** Is any family of action named? A record that says only {@code unknown} leaves the effect to decide. */
    boolean isActionKnown() {
        return ACTIONS.stream().anyMatch(family -> has("/action/" + family));
    }

    /** Every action as {@code family:variety}; a family without a variety counts as {@code family:Unknown}. */
    Set<String> varieties() {
        return ACTIONS.stream()
                .filter(family -> has("/action/" + family))
                .flatMap(this::varietiesOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<String> varietiesOf(String family) {
        Set<String> named = words("/action/" + family + "/variety");
        Set<String> varieties = named.isEmpty() ? Set.of("Unknown") : named;
        return varieties.stream().map(variety -> family + ":" + variety);
    }

    List<String> assets() {
        return column("/asset/assets", "variety");
    }

    Set<String> data() {
        return Set.copyOf(column("/attribute/confidentiality/data", "variety"));
    }

    String disclosure() {
        return text("/attribute/confidentiality/data_disclosure").orElse("Unknown");
    }

    Set<String> integrity() {
        return words("/attribute/integrity/variety");
    }

    Set<String> availability() {
        return words("/attribute/availability/variety");
    }

    /** Is there any effect that somebody has really seen? */
    boolean hasEffect() {
        return "Yes".equals(disclosure())
                || !integrity().isEmpty()
                || !availability().isEmpty();
    }

    Optional<String> summary() {
        return text("/summary").or(() -> text("/notes"));
    }

    @Override
    public String toString() {
        return root.toString();
    }
}
