package org.tocsin.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a register looks for: conditions of SQL joined by and, with their values. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** A further condition, with a value for each question mark in it. */
    public void and(String condition, Object... parameters) {
        conditions.add(condition);
        values.addAll(List.of(parameters));
    }

    /**
     * Each word begins a word under which the row is found.
     *
     * @param index which words stand for which row
     * @param key the column of the row that the index names
     */
    public void andWords(Stream<String> words, WordTable index, String key, JdbcClient jdbc) {
        words.distinct().forEach(word -> and(index.holds(key, word, jdbc), word, WordTable.end(word)));
    }

    /** All of them; true when there are none. */
    public String sql() {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    /** The values in the order of their question marks. */
    public List<Object> values() {
        return values;
    }
}
