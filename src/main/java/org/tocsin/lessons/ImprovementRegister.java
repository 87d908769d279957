package org.tocsin.lessons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.Conditions;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.WordTable;

/** Finds improvements. Every filter and order has an index, and nothing is counted beyond {@link #MOST_COUNTED}. */
@Service
@Transactional(readOnly = true)
public class ImprovementRegister {

    /** Improvements on a page. */
    public static final int PAGE_SIZE = 25;

    /** The list counts no further: who has more hits needs other words, not a number. */
    public static final int MOST_COUNTED = 1_000;

    private static final String OPEN = "i.state in ('agreed', 'in-progress', 'rejection-proposed', 'carried-out')";
    private static final String ENDED = "i.state in ('effective', 'rejected')";
    private static final String OVERDUE = ImprovementState.dueStates().stream()
            .map(state -> "'" + state.id() + "'")
            .collect(Collectors.joining(", ", "i.state in (", ") and i.due_at < ?"));

    private final JdbcClient jdbc;
    private final ImprovementSight sight;
    private final CurrentUser user;
    private final Clock clock;

    ImprovementRegister(JdbcClient jdbc, ImprovementSight sight, CurrentUser user, Clock clock) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    /** The improvements that match and that the current user may see: all of them, or their own. */
    public ImprovementPage search(ImprovementQuery query) {
        var filter = filter(query);
        var total = count(filter);
        var found = jdbc.sql("select i.* from lessons_improvement i where " + filter.sql() + order(query) + " limit "
                        + PAGE_SIZE + " offset " + query.page() * PAGE_SIZE)
                .params(filter.values())
                .query((rs, row) -> view(rs))
                .list();
        return new ImprovementPage(found, query.page(), total);
    }

    /** Whether the current user owns or owned any improvement that is still theirs. */
    public boolean ownsAny() {
        return jdbc.sql("select count(*) from (select 1 from lessons_improvement where owner = ? limit 1) hits")
                        .param(user.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private int count(Conditions filter) {
        return jdbc.sql("select count(*) from (select 1 from lessons_improvement i where " + filter.sql() + " limit "
                        + MOST_COUNTED + ") hits")
                .params(filter.values())
                .query(Integer.class)
                .single();
    }

    private Conditions filter(ImprovementQuery query) {
        var filter = new Conditions();
        state(query.state(), filter);
        equal("i.changes = ?", query.changes(), filter);
        equal("i.unit = ?", query.unit(), filter);
        equal("i.owner = ?", sight.seesAll() ? query.owner() : user.id(), filter);
        query.agreedBefore().ifPresent(before -> filter.and("i.agreed_at < ?", Timestamp.from(before)));
        if (query.overdue()) {
            filter.and(OVERDUE, Timestamp.from(clock.instant()));
        }
        filter.andWords(WordTable.words(query.text()), ImprovementWords.TABLE, "i.number", jdbc);
        return filter;
    }

    private static void state(String state, Conditions filter) {
        switch (state) {
            case "" -> {}
            case "open" -> filter.and(OPEN);
            case "ended" -> filter.and(ENDED);
            default -> filter.and("i.state = ?", state);
        }
    }

    private static void equal(String condition, String value, Conditions filter) {
        if (!value.isEmpty()) {
            filter.and(condition, value);
        }
    }

    private static String order(ImprovementQuery query) {
        var direction = query.ascending() ? " asc" : " desc";
        return query.byDue()
                ? " order by i.due_at" + direction + " nulls last, i.number" + direction
                : " order by i.agreed_at" + direction + ", i.number" + direction;
    }

    private static ImprovementView view(ResultSet rs) throws SQLException {
        return new ImprovementView(
                ImprovementId.of(rs.getString("number")),
                IncidentId.of(rs.getString("incident")),
                rs.getString("text"),
                ImprovementState.of(rs.getString("state")),
                Optional.of(rs.getString("changes"))
                        .filter(kind -> !kind.isEmpty())
                        .map(WhatChanges::of),
                rs.getString("owner"),
                rs.getString("unit"),
                instant(rs.getTimestamp("due_at")),
                Optional.ofNullable(rs.getObject("due_on", LocalDate.class)),
                instant(rs.getTimestamp("effect_at")),
                rs.getString("carried_out_by"),
                rs.getString("conclusion"),
                rs.getString("agreed_by"),
                rs.getTimestamp("agreed_at").toInstant(),
                instant(rs.getTimestamp("ended_at")));
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }
}
