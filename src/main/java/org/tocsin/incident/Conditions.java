package org.tocsin.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a register looks for: conditions of SQL joined by and, with their values. */
public final class Conditions {

    private static final int COMMON = 1_000;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** A further condition, with a value for each question mark in it. */
    public void and(String condition, Object... parameters) {
        conditions.add(condition);
        values.addAll(List.of(parameters));
    }

    /**
     * Each word begins a word under which the row is found. A rare one leads from the words to the rows, a common one
     * from the newest rows to their words.
     *
     * @param index which words stand for which row
     * @param key the column of the row that the index names
     */
    public void andWords(Stream<String> words, WordTable index, String key, JdbcClient jdbc) {
        words.distinct().forEach(word -> {
            var end = word + Character.MAX_VALUE;
            var isRare = index.hits(word, end, COMMON, jdbc) < COMMON;
            and(isRare ? index.rare(key) : index.common(key), word, end);
        });
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
