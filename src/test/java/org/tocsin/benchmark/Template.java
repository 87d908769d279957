package org.tocsin.benchmark;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every row that belongs to one case, in every table, found by following its numbers: a row that names the case belongs
 * to it, and so does a row that names such a row. The id of a step is the step's name and a UUID.
 */
record Template(Set<String> numbers, Map<String, List<Row>> rows, Set<String> ids) {

    /** Stands in a text where the number of a copy goes. */
    static final String SERIAL = "@@@@@@";

    /** Stands in an id where the number of a copy goes. */
    static final String ID = "############";

    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /**
     * An improvement is a case of its own, and is not copied with the incident that it came from. The words of a release hold
     * bare serials of several numbers, which would become the same word of a copy.
     */
    private static final Set<String> NOT_OF_A_CASE = Set.of(
            "lessons_improvement",
            "lessons_improvement_word",
            "sharing_release_word",
            "act_ge_property",
            "act_ge_schema_log",
            "act_ru_jobdef",
            "act_ru_authorization",
            "act_ru_filter",
            "tocsin_schema_history",
            "bench_number");

    /** A row, as column and value, with the type that the database gives each column. */
    record Row(Map<String, Object> values, Map<String, String> types) {

        Object id() {
            return values.getOrDefault("id_", values.getOrDefault("id", values.getOrDefault("number", "")));
        }

        boolean names(Set<String> ids) {
            return values.values().stream().anyMatch(value -> value instanceof String text && ids.contains(text));
        }
    }

    /** Reads the rows of the case with these numbers; the database must hold few cases, for it is read whole. */
    static Template of(JdbcClient jdbc, Set<String> numbers) {
        Map<String, List<Row>> all = new TreeMap<>();
        tables(jdbc).forEach(table -> all.put(table, read(jdbc, table)));
        Map<String, Set<Row>> found = new TreeMap<>();
        Set<String> ids = new HashSet<>(numbers);
        while (follow(all, found, ids)) {
            // each round finds the rows that name the rows of the round before
        }
        Map<String, List<Row>> rows = new TreeMap<>();
        found.forEach((table, set) -> rows.put(table, List.copyOf(set)));
        return new Template(numbers, rows, Set.copyOf(ids));
    }

    private static boolean follow(Map<String, List<Row>> all, Map<String, Set<Row>> found, Set<String> ids) {
        boolean more = false;
        for (Map.Entry<String, List<Row>> table : all.entrySet()) {
            Set<Row> known =
                    found.computeIfAbsent(table.getKey(), name -> Collections.newSetFromMap(new IdentityHashMap<>()));
            for (Row row : table.getValue()) {
                if (row.names(ids) && known.add(row)) {
                    more = true;
                    if (row.id() instanceof String id && !id.isEmpty()) {
                        ids.add(id);
                        UUID.matcher(id).results().map(MatchResult::group).forEach(ids::add);
                    }
                }
            }
        }
        return more;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc
                .sql("select table_name from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list()
                .stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !NOT_OF_A_CASE.contains(name))
                .filter(name -> !name.startsWith("act_re_") && !name.startsWith("act_id_"))
                .toList();
    }

    private static List<Row> read(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table)
                .query((result, number) -> row(result))
                .list();
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column).toLowerCase(Locale.ROOT);
            Object value = value(result, column, columns.getColumnTypeName(column));
            if (value != null && !columns.isAutoIncrement(column)) {
                values.put(name, value);
                types.put(name, columns.getColumnTypeName(column));
            }
        }
        return new Row(values, types);
    }

    private static @Nullable Object value(ResultSet result, int column, String type) throws SQLException {
        boolean isBinary = type.toLowerCase(Locale.ROOT).contains("binary") || type.equals("bytea");
        boolean isLargeText = type.toLowerCase(Locale.ROOT).contains("large object") && !isBinary;
        if (isLargeText) {
            return result.getString(column);
        }
        return isBinary ? result.getBytes(column) : result.getObject(column);
    }

    /** The text with marks for every number of the case and every id of its rows; a hash of one case is marked like an id. */
    String marked(String text, boolean isHash) {
        if (isHash) {
            return text.substring(0, text.length() - ID.length()) + ID;
        }
        String plain = UUID.matcher(text)
                .replaceAll(found -> ids.contains(found.group())
                        ? found.group().substring(0, found.group().length() - ID.length()) + ID
                        : found.group());
        for (String number : numbers) {
            plain = marked(plain, number);
        }
        return plain;
    }

    private static String marked(String text, String number) {
        String serial = number.substring(number.lastIndexOf('-') + 1);
        return text.equals(serial)
                ? SERIAL
                : text.replaceAll("(?i)(%s)%s".formatted(prefix(number), serial), "$1" + SERIAL);
    }

    private static String prefix(String number) {
        return number.substring(0, number.lastIndexOf('-') + 1);
    }

    int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** What of the case is comparable with another one: per table, how often which columns are filled. */
    Map<String, List<String>> shape() {
        Map<String, List<String>> shape = new TreeMap<>();
        rows.forEach((table, list) -> {
            List<String> filled = new ArrayList<>();
            list.forEach(row -> filled.add(String.join(",", row.values().keySet())));
            filled.sort(String::compareTo);
            if (!filled.isEmpty()) {
                shape.put(table, filled);
            }
        });
        return shape;
    }
}
