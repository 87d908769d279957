package org.tocsin.replay;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An ordered table from what a record says to a kind of incident; the first line that fits decides, so its order is the rule. */
final class KindTable {

    private final Map<String, IncidentKind> lines = new LinkedHashMap<>();

    private KindTable() {}

    static KindTable of(String text) {
        KindTable table = new KindTable();
        text.lines().filter(line -> !line.isBlank()).forEach(table::add);
        return table;
    }

    private void add(String line) {
        int equals = line.lastIndexOf('=');
        IncidentKind kind = IncidentKind.of(line.substring(equals + 1).strip());
        IncidentKind twice = lines.put(line.substring(0, equals).strip(), kind);
        if (twice != null) {
            throw new IllegalArgumentException("Two lines for the same sign: " + line);
        }
    }

    Optional<Map.Entry<String, IncidentKind>> first(Set<String> signs) {
        return lines.entrySet().stream()
                .filter(line -> signs.contains(line.getKey()))
                .findFirst();
    }

    Map<String, IncidentKind> lines() {
        return Map.copyOf(lines);
    }
}
