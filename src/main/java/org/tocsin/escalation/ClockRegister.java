package org.tocsin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CaseSight;
import org.tocsin.incident.Conditions;

/** The clocks that are not over, of all cases that a person may see, soonest first; nothing is counted without end. */
@Service
@Transactional(readOnly = true)
public class ClockRegister {

    /** Clocks on a page. */
    public static final int PAGE_SIZE = 25;

    /** The list counts no further. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_IN_FEED = 500;

    private final JdbcClient jdbc;
    private final CaseSight sight;
    private final Clock time;

    ClockRegister(JdbcClient jdbc, CaseSight sight, Clock time) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.time = time;
    }

    /**
     * A page of the clocks that a person may see.
     *
     * @param person user id
     * @param state {@code at-risk}, {@code missed} or {@code paused}; empty for all
     * @param page counted from 0
     */
    public ClockPage search(String person, String state, int page) {
        var conditions = visibleTo(person);
        filter(state, conditions);
        return new ClockPage(read(conditions, PAGE_SIZE, page * PAGE_SIZE), page, count(conditions));
    }

    /** The clocks that a person's calendar shows: those that come first. */
    public List<CaseClock> feed(String person) {
        return read(visibleTo(person), MOST_IN_FEED, 0);
    }

    private List<CaseClock> read(Conditions conditions, int most, int offset) {
        return jdbc.sql("select c.* from escalation_clock c where " + conditions.sql()
                        + " order by c.open_until, c.id limit " + most + " offset " + offset)
                .params(conditions.values())
                .query((rs, row) -> Clocks.clock(rs))
                .list();
    }

    private int count(Conditions conditions) {
        return jdbc.sql("select count(*) from (select 1 from escalation_clock c where " + conditions.sql() + " limit "
                        + MOST_COUNTED + ") hits")
                .params(conditions.values())
                .query(Integer.class)
                .single();
    }

    /** Of a restricted case only the people named in it see a clock, whatever their roles. */
    private Conditions visibleTo(String person) {
        var kinds = sight.kindsReadBy(person);
        var named = sight.openOnlyTo(person);
        var conditions = new Conditions();
        conditions.and("c.open_until is not null");
        conditions.and(
                "((not c.restricted and substring(c.case_id, 1, 3) in (" + places(kinds) + "))"
                        + " or (c.restricted and c.case_id in (" + places(named) + ")))",
                Stream.concat(kinds.stream(), named.stream()).toArray());
        return conditions;
    }

    /** A list that holds nothing matches nothing. */
    private static String places(Collection<String> values) {
        return values.isEmpty() ? "null" : String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** By time where that says the same, because the clocks are in its order. */
    private void filter(String state, Conditions conditions) {
        switch (state) {
            case "missed" -> conditions.and("c.open_until < ? and c.state <> 'paused'", Timestamp.from(time.instant()));
            case "at-risk", "paused" -> conditions.and("c.state = ?", state);
            default -> {}
        }
    }
}
