package org.tocsin.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Stores many copies of a case that the application itself made, row by row and by SQL alone: the same tables, columns
 * and texts, with numbers, ids and times of their own. A copy is as old in minutes as its number says.
 */
final class Seeding {

    private static final String NUMBERS = "bench_number";

    private final DataSource source;

    Seeding(DataSource source) {
        this.source = source;
    }

    /** The number of a copy, in the six digits that numbers of events and incidents have. */
    static String serial(int copy) {
        return "%06d".formatted(copy);
    }

    /** Copies the case so often that each number from the first to the last belongs to one copy. */
    void copy(Template template, int first, int last) {
        try (Connection connection = source.getConnection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            numbers(jdbc, first, last);
            constraints(connection, false);
            template.rows()
                    .forEach((table, rows) -> rows.forEach(row -> insert(jdbc, template, table, row, first, last)));
            constraints(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void numbers(JdbcTemplate jdbc, int first, int last) {
        jdbc.execute("create table if not exists %s (n integer primary key)".formatted(NUMBERS));
        List<Object[]> batch = IntStream.rangeClosed(first, last)
                .mapToObj(n -> new Object[] {n})
                .toList();
        jdbc.batchUpdate("insert into %s (n) values (?)".formatted(NUMBERS), batch);
    }

    /** Rows of a copy arrive table by table, so that references and the ledger's triggers have to wait. */
    private static void constraints(Connection connection, boolean on) throws SQLException {
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    isH2
                            ? "set referential_integrity " + on
                            : "set session_replication_role = " + (on ? "origin" : "replica"));
        }
    }

    private static void insert(
            JdbcTemplate jdbc, Template template, String table, Template.Row row, int first, int last) {
        List<Object> parameters = new ArrayList<>();
        String values = row.values().entrySet().stream()
                .map(value -> expression(template, value.getKey(), row, parameters))
                .collect(Collectors.joining(", "));
        parameters.add(first);
        parameters.add(last);
        jdbc.update(
                "insert into %s (%s) select %s from %s s where s.n between ? and ?"
                        .formatted(table, String.join(", ", row.values().keySet()), values, NUMBERS),
                parameters.toArray());
    }

    private static String expression(Template template, String column, Template.Row row, List<Object> parameters) {
        Object value = row.values().get(column);
        String type = String.valueOf(row.types().get(column));
        if (value instanceof String text) {
            String plain = template.marked(text, column.endsWith("_hash"));
            parameters.add(plain);
            return marks(plain, "cast(? as %s)".formatted(isFixed(type) ? "varchar" : type));
        }
        parameters.add(value);
        String expression = "cast(? as %s)".formatted(type);
        return type.toLowerCase(Locale.ROOT).startsWith("timestamp")
                ? expression + " - s.n * interval '1' minute"
                : expression;
    }

    private static boolean isFixed(String type) {
        return type.equals("CHARACTER") || type.equals("bpchar");
    }

    private static String marks(String text, String expression) {
        String marked = text.contains(Template.ID) ? replaced(expression, Template.ID) : expression;
        return text.contains(Template.SERIAL) ? replaced(marked, Template.SERIAL) : marked;
    }

    private static String replaced(String expression, String mark) {
        return "replace(%s, '%s', lpad(cast(s.n as varchar), %d, '0'))".formatted(expression, mark, mark.length());
    }

    /** Lets the database look at what it holds now, as its own housekeeping would have done by night. */
    void settle() {
        new JdbcTemplate(source).execute("analyze");
    }
}
