package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The engine we compare with really goes the whole way, otherwise it would win for the wrong reason. */
@Tag("bench")
class StockEngineTest {

    @Test
    void takesAnIncidentToItsClosure() {
        JdbcDataSource source = new JdbcDataSource();
        source.setUrl("jdbc:h2:mem:stock;DB_CLOSE_DELAY=-1");
        try (StockEngine stock = StockEngine.on(source)) {
            StockContestant.Messages none = new StockContestant.Messages(0, 0);
            new StockContestant(stock.engine(), Tasks.read(), Map.of("eventWhat", "It is slow"), none, "test")
                    .lifecycle(1);

            HistoryService history = stock.engine().getHistoryService();
            assertThat(history.createHistoricTaskInstanceQuery().finished().count())
                    .isEqualTo(17);
            assertThat(history.createHistoricActivityInstanceQuery()
                            .activityId("event_incidentClosed")
                            .count())
                    .isEqualTo(1);
            assertThat(stock.engine()
                            .getRuntimeService()
                            .createProcessInstanceQuery()
                            .count())
                    .isZero();
        }
    }
}
