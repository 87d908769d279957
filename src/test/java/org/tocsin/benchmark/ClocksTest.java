package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Five thousand cases whose clocks run out in the same minute: each is missed and escalated exactly once, and this is how
 * late.
 */
@Tag("bench")
class ClocksTest {

    private static final Logger LOG = LoggerFactory.getLogger(ClocksTest.class);
    private static final int CASES = 5_000;
    private static final Duration SPREAD = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    @ParameterizedTest
    @EnumSource
    void everyClockHasItsEffectOnce(Databases.Kind kind) throws InterruptedException {
        try (Databases databases = kind.open();
                Application application = Application.on(databases.place("clocks"))) {
            JdbcClient jdbc = application.bean(JdbcClient.class);
            Instant first = Instant.now().plus(Duration.ofMinutes(3)).truncatedTo(ChronoUnit.SECONDS);
            start(application, jdbc, first);
            var executor =
                    application.bean(ProcessEngineConfigurationImpl.class).getJobExecutor();
            executor.start();
            try {
                awaitAll(jdbc);
            } finally {
                executor.shutdown();
            }
            report(kind, jdbc);
            assertThat(count(jdbc, "select count(*) from escalation")).isEqualTo(CASES);
            assertThat(count(jdbc, "select count(distinct clock_id) from escalation"))
                    .isEqualTo(CASES);
            assertThat(count(jdbc, "select count(*) from audit_entry where kind = 'target-missed'"))
                    .isEqualTo(CASES);
            assertThat(application
                            .bean(ManagementService.class)
                            .createJobQuery()
                            .noRetriesLeft()
                            .count())
                    .isZero();
        }
    }

    /** As the fact of a started clock leaves them: a row, and a run of the model that waits for its two moments. */
    private static void start(Application application, JdbcClient jdbc, Instant first) throws InterruptedException {
        var workers = Executors.newFixedThreadPool(4);
        IntStream.range(0, CASES)
                .forEach(number -> workers.execute(() -> start(application, jdbc, number, moment(first, number))));
        workers.shutdown();
        assertThat(workers.awaitTermination(PATIENCE.toMinutes(), TimeUnit.MINUTES))
                .isTrue();
        assertThat(count(jdbc, "select count(*) from escalation_clock")).isEqualTo(CASES);
    }

    private static void start(Application application, JdbcClient jdbc, int number, Instant due) {
        String caseId = "EVT-2099-%06d".formatted(number);
        application.bean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            jdbc.sql("""
                            insert into escalation_clock (case_id, target, task_id, state, severity, duration, calendar,
                                warning_before, rule, source, agreed, restricted, started_at, warning_at, due_at,
                                moment_at, open_until)
                            values (?, 'contain', '', 'running', 0, 'PT1M', '', '', 'bench', 'bench', false, false,
                                ?, ?, ?, ?, ?)""")
                    .param(caseId)
                    .params(List.of(at(Instant.now()), at(due), at(due), at(due), at(due)))
                    .update();
            application
                    .bean(RuntimeService.class)
                    .startProcessInstanceByKey(
                            "target-watch",
                            caseId,
                            Map.of("target", "contain", "warningDueAt", due.toString(), "targetDueAt", due.toString()));
        });
    }

    private static Instant moment(Instant first, int number) {
        return first.plusSeconds(number % SPREAD.toSeconds());
    }

    private static void awaitAll(JdbcClient jdbc) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        var tick = Executors.newSingleThreadScheduledExecutor();
        var done = tick.scheduleWithFixedDelay(
                () -> {
                    if (count(jdbc, "select count(*) from escalation_clock where missed_at is null") == 0
                            || Instant.now().isAfter(end)) {
                        tick.shutdown();
                    }
                },
                1,
                1,
                TimeUnit.SECONDS);
        assertThat(tick.awaitTermination(PATIENCE.toMinutes() + 1, TimeUnit.MINUTES))
                .isTrue();
        assertThat(done.isDone()).isTrue();
    }

    private static void report(Databases.Kind kind, JdbcClient jdbc) {
        List<Long> lateness = jdbc
                .sql("select due_at, missed_at from escalation_clock")
                .query((row, number) -> Duration.between(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant())
                        .toMillis())
                .list()
                .stream()
                .sorted()
                .toList();
        LOG.info(
                "{}: {} clocks within {} s, late by {} ms (median), {} ms (99 %), {} ms (worst)",
                kind,
                CASES,
                SPREAD.toSeconds(),
                lateness.get(CASES / 2),
                lateness.get(CASES * 99 / 100),
                lateness.get(CASES - 1));
    }

    private static int count(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(Integer.class).single();
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }
}
