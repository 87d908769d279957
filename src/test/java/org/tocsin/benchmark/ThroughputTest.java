package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many reports are accepted and how many incidents go from report to closure, beside the stock engine with the same
 * models and nothing behind them. The goal is a ratio of at least 0.8; it is printed, not enforced, because a machine
 * with other work to do would make a build fail that nobody broke.
 */
@Tag("bench")
class ThroughputTest {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughputTest.class);

    private static final int THREADS = Integer.getInteger("tocsin.bench.threads", 4);
    private static final int ROUNDS = Integer.getInteger("tocsin.bench.rounds", 5);
    private static final int REPORTS = Integer.getInteger("tocsin.bench.reports", 200);
    private static final int LIFECYCLES = Integer.getInteger("tocsin.bench.lifecycles", 24);

    @ParameterizedTest
    @EnumSource
    void countsReportsAndLifecyclesBesideTheStockEngine(Databases.Kind kind) {
        Tasks tasks = Tasks.read();
        try (Databases databases = kind.open();
                Application application = Application.on(databases.place("tocsin"));
                HikariDataSource pool = databases.place("stock").pool()) {
            Traffic stockTraffic = new Traffic();
            try (StockEngine stock = StockEngine.on(stockTraffic.counted(pool))) {
                TocsinContestant ours = new TocsinContestant(application.beans(), tasks, Reports.ofAnOutage());
                StockContestant.Messages messages = warmUp(ours, application.bean(JdbcClient.class));
                StockContestant theirs =
                        new StockContestant(stock.engine(), tasks, Reports.ofAnOutage(), messages, kind.name());

                duel(kind + " reports accepted", REPORTS, ours::report, theirs::report);
                duel(kind + " whole lifecycles", LIFECYCLES, ours::lifecycle, theirs::lifecycle);
                cost(kind + " Tocsin", databases, application.traffic(), ours);
                cost(kind + " stock engine", databases, stockTraffic, theirs);
            }
        }
    }

    /** Also counts the messages of one report and one lifecycle. */
    private static StockContestant.Messages warmUp(Contestant ours, JdbcClient jdbc) {
        ours.report(0);
        int onReport = messages(jdbc);
        ours.lifecycle(0);
        return new StockContestant.Messages(onReport, messages(jdbc) - onReport);
    }

    private static int messages(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from act_hi_procinst where proc_def_key_ = 'message-delivery'")
                .query(Integer.class)
                .single();
    }

    private static void duel(String title, int operations, Duel.Work ours, Duel.Work theirs) {
        new Duel(1, operations, THREADS).fight(title + ", warming up", ours, number -> theirs.run(-1 - number));
        double ratio = new Duel(ROUNDS, operations, THREADS).fight(title, ours, theirs);
        assertThat(ratio).isPositive();
    }

    private static void cost(String title, Databases databases, Traffic traffic, Contestant contestant) {
        int count = 20;
        int first = 1_000_000;
        Cost report = Cost.of(
                count,
                traffic,
                databases::walBytes,
                () -> IntStream.range(first, first + count).forEach(contestant::report));
        Cost lifecycle = Cost.of(
                count,
                traffic,
                databases::walBytes,
                () -> IntStream.range(first, first + count).forEach(contestant::lifecycle));
        LOG.info("{}: a report costs {}", title, report.inWords());
        LOG.info("{}: a lifecycle costs {}", title, lifecycle.inWords());
    }
}
