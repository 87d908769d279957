package org.tocsin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.Inbox;
import org.tocsin.identity.CaseSight;
import org.tocsin.incident.Conditions;
import org.tocsin.incident.SearchedCases;
import org.tocsin.incident.WordTable;

/** The clocks that are not over, of all cases that a person may see, soonest first; nothing is counted without end. */
@Service
@Transactional(readOnly = true)
public class ClockRegister {

    /** Clocks on a page. */
    public static final int PAGE_SIZE = 25;

    /** The list counts no further. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_IN_FEED = 500;
    private static final int MOST_WORDS = 10;

    private final JdbcClient jdbc;
    private final CaseSight sight;
    private final Inbox inbox;
    private final List<SearchedCases> searched;
    private final Clock time;

    ClockRegister(JdbcClient jdbc, CaseSight sight, Inbox inbox, List<SearchedCases> searched, Clock time) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.inbox = inbox;
        this.searched = List.copyOf(searched);
        this.time = time;
    }

    /** A page of the clocks that a person may see and looks for. */
    public ClockPage search(String person, ClockQuery query) {
        var conditions = visibleTo(person);
        whose(person, query.whose(), conditions);
        target(query.target(), conditions);
        query.severity().ifPresent(severity -> conditions.and("c.severity = ?", severity));
        state(query.state(), conditions);
        words(query.text(), conditions);
        var from = query.page() * PAGE_SIZE;
        return new ClockPage(read(conditions, PAGE_SIZE, from), query.page(), count(conditions));
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

    private void whose(String person, String whose, Conditions conditions) {
        switch (whose) {
            case "mine" -> {
                var held = inbox.heldBy(person);
                conditions.and("c.task_id in (" + places(held) + ")", held.toArray());
            }
            case "my-cases" -> {
                var owned = searched.stream()
                        .filter(cases -> !cases.owned().isEmpty())
                        .map(cases -> "(" + cases.isOne("c.case_id") + " and " + cases.isOwned("c.case_id") + ")")
                        .toList();
                conditions.and(
                        "(" + String.join(" or ", owned) + ")",
                        Collections.nCopies(owned.size(), person).toArray());
            }
            default -> {}
        }
    }

    private static void target(String target, Conditions conditions) {
        if (target.equals("task")) {
            conditions.and("c.task_id <> ''");
        } else if (!target.isEmpty()) {
            conditions.and("c.target = ?", target);
        }
    }

    /** By time where that says the same, because the clocks are in its order. */
    private void state(String state, Conditions conditions) {
        switch (state) {
            case "missed" -> conditions.and("c.open_until < ? and c.state <> 'paused'", Timestamp.from(time.instant()));
            case "at-risk", "paused" -> conditions.and("c.state = ?", state);
            default -> {}
        }
    }

    /** Each word begins a word of the case, or of what is to be done. */
    private void words(String text, Conditions conditions) {
        WordTable.words(text).distinct().limit(MOST_WORDS).forEach(word -> {
            var values = new ArrayList<Object>(List.of(word + "%", "%-" + word + "%"));
            var found = new StringBuilder("(c.target like ? or c.target like ?");
            for (var cases : searched) {
                found.append(" or (%s and %s)"
                        .formatted(cases.isOne("c.case_id"), cases.words().holds("c.case_id", word, jdbc)));
                values.addAll(List.of(word, WordTable.end(word)));
            }
            conditions.and(found.append(")").toString(), values.toArray());
        });
    }
}
