package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A seeded case is one that the application could have made: same rows, same columns, and people can go on with it. */
@Tag("bench")
class SeedingTest {

    private static final Logger LOG = LoggerFactory.getLogger(SeedingTest.class);
    private static final int FIRST = 100_001;

    @ParameterizedTest
    @EnumSource
    void storesTheSameRowsAsTheApplication(Databases.Kind kind) {
        try (Databases databases = kind.open();
                Application application = Application.on(databases.place("tocsin"))) {
            JdbcClient jdbc = application.bean(JdbcClient.class);
            TocsinContestant people = new TocsinContestant(application, Tasks.read(), Reports.ofAnOutage());
            Template closed = Template.of(jdbc, people.upTo("the end"));
            Template open = Template.of(jdbc, people.upTo("userTask_assessControl"));

            Seeding seeding = new Seeding(application.bean(DataSource.class));
            seeding.copy(closed, FIRST, FIRST + 2);
            seeding.copy(open, FIRST + 3, FIRST + 5);

            LOG.info("A closed incident on {} has {} rows: {}", kind, closed.size(), sizes(closed));
            assertThat(copy(jdbc, closed, FIRST + 1)).isEqualTo(closed.shape());
            assertThat(copy(jdbc, open, FIRST + 4)).isEqualTo(open.shape());
            goOn(people, jdbc, FIRST + 4);
        }
    }

    private static Map<String, List<String>> copy(JdbcClient jdbc, Template template, int serial) {
        Set<String> numbers = template.numbers().stream()
                .map(number -> number.substring(0, number.length() - 6) + Seeding.serial(serial))
                .collect(Collectors.toSet());
        return Template.of(jdbc, numbers).shape();
    }

    private static void goOn(TocsinContestant people, JdbcClient jdbc, int serial) {
        String incident = jdbc.sql("select number from incident where number like ?")
                .param("INC-%-" + Seeding.serial(serial))
                .query(String.class)
                .single();
        people.finish(incident);
        assertThat(jdbc.sql("select phase from incident where number = ?")
                        .param(incident)
                        .query(String.class)
                        .single())
                .isEqualTo("closed");
    }

    private static Map<String, Integer> sizes(Template template) {
        Map<String, Integer> sizes = new TreeMap<>();
        template.rows().forEach((table, rows) -> sizes.put(table, rows.size()));
        sizes.values().removeIf(size -> size == 0);
        return sizes;
    }
}
