package org.tocsin.intake;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.Conditions;
import org.tocsin.incident.WordTable;

/** Finds events. Every filter and order has an index, and nothing is counted beyond {@link #MOST_COUNTED}. */
@Service
@Transactional(readOnly = true)
public class EventRegister {

    /** Events on a page. */
    public static final int PAGE_SIZE = 25;

    /** The register counts no further: who has more hits needs other words, not a number. */
    public static final int MOST_COUNTED = 1_000;

    private static final String VISIBLE = """
            (not e.restricted
            or exists (select 1 from intake_named_person p where p.event = e.id and p.person = ?))""";

    private final JdbcClient jdbc;
    private final SecurityEvents events;
    private final CurrentUser user;

    EventRegister(JdbcClient jdbc, SecurityEvents events, CurrentUser user) {
        this.jdbc = jdbc;
        this.events = events;
        this.user = user;
    }

    /** The events that match and that the current user may see. */
    public EventPage search(EventQuery query) {
        var filter = filter(query);
        var total = count(filter);
        var found = jdbc.sql("select e.* from intake_event e where " + filter.sql() + order(query) + " limit "
                        + PAGE_SIZE + " offset " + query.page() * PAGE_SIZE)
                .params(filter.values())
                .query(events::event)
                .list();
        return new EventPage(found, query.page(), total);
    }

    /** Those among some events that the current user may see. */
    public List<SecurityEvent> visible(Collection<EventId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select e.* from intake_event e where e.id in ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") and " + VISIBLE)
                        .params(ids.stream().map(EventId::number).toList())
                        .params(user.id())
                        .query(events::event)
                        .list();
    }

    /** The newest reports of a person, restricted ones left out. */
    public List<SecurityEvent> reportedBy(String userId) {
        return jdbc.sql("""
                        select * from intake_event where reported_by = ? and not restricted
                        order by reported_at desc limit ?""").params(userId, PAGE_SIZE).query(events::event).list();
    }

    private int count(Conditions filter) {
        return jdbc.sql("select count(*) from (select 1 from intake_event e where " + filter.sql() + " limit "
                        + MOST_COUNTED + ") hits")
                .params(filter.values())
                .query(Integer.class)
                .single();
    }

    private Conditions filter(EventQuery query) {
        var filter = new Conditions();
        filter.and(VISIBLE, user.id());
        state(query.state(), filter);
        equal("e.kind = ?", query.kind(), filter);
        priority(query.priority(), filter);
        query.from().ifPresent(from -> filter.and("e.reported_at >= ?", Timestamp.from(from)));
        query.until().ifPresent(until -> filter.and("e.reported_at < ?", Timestamp.from(until)));
        filter.andWords(WordTable.words(query.text()), EventWords.TABLE, "e.id", jdbc);
        return filter;
    }

    private static void state(String state, Conditions filter) {
        switch (state) {
            case "" -> {}
            case "open" -> filter.and("e.state in ('reported', 'false-alarm-review')");
            case "decided" -> filter.and("e.state not in ('reported', 'false-alarm-review')");
            default -> filter.and("e.state = ?", state);
        }
    }

    private static void priority(String priority, Conditions filter) {
        if (!priority.isEmpty()) {
            filter.and("e.priority_rank = ?", new Triage(priority, "").rank());
        }
    }

    private static void equal(String condition, String value, Conditions filter) {
        if (!value.isEmpty()) {
            filter.and(condition, value);
        }
    }

    private static String order(EventQuery query) {
        var direction = query.ascending() ? " asc" : " desc";
        return query.byPriority()
                ? " order by e.priority_rank" + direction + ", e.reported_at" + direction
                : " order by e.reported_at" + direction + ", e.id" + direction;
    }
}
