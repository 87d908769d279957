package org.tocsin.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes every fact once, in the transaction in which it became true; the database refuses to change or delete it. */
@Component
class Ledger {

    private static final String INSERT = """
            insert into audit_entry (recorded_at, actor, actor_right, origin, kind, subject, why, model, payload)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;
    private final ObjectMapper json;

    Ledger(JdbcClient jdbc, CurrentActor current, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
        this.json = json;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Fact fact) {
        write(fact);
    }

    void write(Fact fact) {
        var actor = current.actor();
        jdbc.sql(INSERT)
                .params(Timestamp.from(clock.instant()), actor.id(), actor.right(), actor.origin(), kind(fact))
                .params(fact.subject(), fact.why(), current.model(), payload(fact))
                .update();
    }

    static String kind(Fact fact) {
        return fact.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private String payload(Fact fact) {
        try {
            return json.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Fact cannot be written as JSON: " + kind(fact), e);
        }
    }
}
