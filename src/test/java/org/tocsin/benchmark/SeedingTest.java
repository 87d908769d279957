package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;

/** A seeded case is one that the application could have made: same rows, same columns, and people can go on with it. */
@ProcessTest
class SeedingTest {

    private static final Logger LOG = LoggerFactory.getLogger(SeedingTest.class);
    private static final int CLOSED = 100_001;
    private static final int OPEN = 100_003;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void storesTheSameRowsAsTheApplication() {
        TocsinContestant people = new TocsinContestant(application, Tasks.read(), Reports.ofAnOutage());
        Template closed = Template.of(jdbc, people.shared(people.upTo("the end")));
        Template open = Template.of(jdbc, people.upTo("userTask_assessControl"));

        Seeding seeding = new Seeding(application.getBean(DataSource.class));
        seeding.copy(closed, CLOSED, CLOSED + 1);
        seeding.copy(open, OPEN, OPEN);

        assertThat(closed.rows().get("sharing_release")).hasSize(1);
        assertThat(closed.rows().get("escalation_clock")).hasSizeGreaterThan(20);
        assertThat(open.rows().get("escalation_clock"))
                .anyMatch(clock -> clock.values().containsKey("open_until"));
        LOG.info("A closed incident has {} rows: {}", closed.size(), sizes(closed));
        assertThat(copy(jdbc, closed, CLOSED + 1)).isEqualTo(closed.shape());
        assertThat(copy(jdbc, open, OPEN)).isEqualTo(open.shape());
        goOn(people, jdbc, OPEN);
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
