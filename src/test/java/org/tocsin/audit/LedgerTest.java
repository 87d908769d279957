package org.tocsin.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.ProcessTest;

/** What happened is written once and stays. */
@ProcessTest
class LedgerTest {

    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final History history;
    private final Refusals refusals;
    private final JdbcClient jdbc;

    @Autowired
    LedgerTest(
            ApplicationEventPublisher facts,
            TransactionTemplate transaction,
            History history,
            Refusals refusals,
            JdbcClient jdbc) {
        this.facts = facts;
        this.transaction = transaction;
        this.history = history;
        this.refusals = refusals;
        this.jdbc = jdbc;
    }

    @Test
    void writesAFactWithWhoWhenAndWhy() {
        transaction.executeWithoutResult(status -> facts.publishEvent(new BellRung("bell-1", "smoke")));

        assertThat(history.entriesOf("bell-1", 0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("bell-rung");
            assertThat(entry.why()).isEqualTo("smoke");
            assertThat(entry.actor()).isEqualTo(Actor.system());
            assertThat(entry.payload()).contains("\"subject\":\"bell-1\"");
        });
    }

    @Test
    void forgetsWhatRolledBackButKeepsARefusal() {
        transaction.executeWithoutResult(status -> {
            facts.publishEvent(new BellRung("bell-2", "never happened"));
            refusals.record(new BellRung("bell-2", "was refused"));
            status.setRollbackOnly();
        });

        assertThat(history.entriesOf("bell-2", 0, 10)).extracting(Entry::why).containsExactly("was refused");
    }

    @Test
    void hearsNothingOutsideATransaction() {
        assertThatThrownBy(() -> facts.publishEvent(new BellRung("bell-3", "nobody would know")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void cannotBeChangedOrShortened() {
        transaction.executeWithoutResult(status -> facts.publishEvent(new BellRung("bell-4", "fire")));

        assertThatThrownBy(() -> jdbc.sql("update audit_entry set why = 'nothing' where subject = 'bell-4'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry where subject = 'bell-4'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(history.count("bell-4")).isEqualTo(1);
    }

    @Test
    void tellsALongHistoryInOrder() {
        transaction.executeWithoutResult(status -> {
            for (var ring = 0; ring < 250; ring++) {
                facts.publishEvent(new BellRung("bell-5", String.valueOf(ring)));
            }
        });
        var told = new ArrayList<String>();

        history.stream("bell-5", entry -> told.add(entry.why()));

        assertThat(told).hasSize(250).startsWith("0", "1").endsWith("249");
        assertThat(history.entriesOf("bell-5", 200, 100)).hasSize(50);
        assertThat(history.latestOf("bell-5", 1)).extracting(Entry::why).containsExactly("249");
    }

    private record BellRung(String subject, String why) implements Fact {}
}
