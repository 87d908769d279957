package org.tocsin.incident;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;

/** Finds cases. Every filter and order has an index, and nothing is counted beyond {@link #MOST_COUNTED}. */
@Service
@Transactional(readOnly = true)
public class Register {

    /** Cases on a page. */
    public static final int PAGE_SIZE = 25;

    /** The register counts no further: who has more hits needs other words, not a number. */
    public static final int MOST_COUNTED = 1_000;

    private static final String OPEN = "phase in ('assessment', 'response', 'review', 'closure')";
    private static final String ENDED = "phase in ('closed', 'not-confirmed')";
    private static final String VISIBLE = """
            (not i.restricted or i.owner = ?
            or exists (select 1 from incident_member m where m.incident = i.number and m.person = ?))""";

    private final JdbcClient jdbc;
    private final CurrentUser user;

    Register(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The cases that match and that the current user may see. */
    public RegisterPage search(RegisterQuery query) {
        var filter = filter(query);
        var total = count(filter);
        var cases = jdbc.sql("select " + Incidents.COLUMNS + " from incident i where " + filter.sql() + order(query)
                        + " limit " + PAGE_SIZE + " offset " + query.page() * PAGE_SIZE)
                .params(filter.values())
                .query((rs, row) -> Incidents.view(rs))
                .list();
        return new RegisterPage(cases, query.page(), total);
    }

    /** Those among some cases that the current user may see. */
    public List<IncidentView> visible(Collection<IncidentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + Incidents.COLUMNS + " from incident i where i.number in ("
                                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ") and " + VISIBLE)
                        .params(ids.stream().map(IncidentId::number).toList())
                        .params(user.id(), user.id())
                        .query((rs, row) -> Incidents.view(rs))
                        .list();
    }

    /**
     * Earlier cases with lessons to learn from: those of the same category first, then those of the same root cause, the
     * newest first; only what the current user may see.
     */
    public List<IncidentView> similar(IncidentView like, int most) {
        var category = like.category().category();
        var found = new LinkedHashSet<>(learnt("i.category = ?", category, like, most));
        if (found.size() < most) {
            found.addAll(learnt("i.root_cause = ?", like.rootCause(), like, most));
        }
        return found.stream().limit(most).toList();
    }

    private List<IncidentView> learnt(String condition, String value, IncidentView like, int most) {
        if (value.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select " + Incidents.COLUMNS + " from incident i where " + condition + " and " + VISIBLE
                                + " and i.number <> ? and i.harm_confined <> '' order by i.declared_at desc, i.number desc limit ?")
                .params(value, user.id(), user.id(), like.id().number(), most)
                .query((rs, row) -> Incidents.view(rs))
                .list();
    }

    private int count(Conditions filter) {
        return jdbc.sql("select count(*) from (select 1 from incident i where " + filter.sql() + " limit "
                        + MOST_COUNTED + ") hits")
                .params(filter.values())
                .query(Integer.class)
                .single();
    }

    private Conditions filter(RegisterQuery query) {
        var filter = new Conditions();
        filter.and(VISIBLE, user.id(), user.id());
        state(query.state(), filter);
        query.severity().ifPresent(severity -> filter.and("i.severity = ?", severity));
        query.category().ifPresent(category -> filter.and("i.category = ?", category));
        query.owner().ifPresent(owner -> filter.and("i.owner = ?", owner));
        filter.andWords(WordTable.words(query.text()), CaseWords.TABLE, "i.number", jdbc);
        return filter;
    }

    private static void state(String state, Conditions filter) {
        switch (state) {
            case "" -> {}
            case "open" -> filter.and(OPEN);
            case "ended" -> filter.and(ENDED);
            default -> filter.and("i.phase = ?", state);
        }
    }

    private static String order(RegisterQuery query) {
        var direction = query.ascending() ? " asc" : " desc";
        return query.bySeverity()
                ? " order by i.severity" + direction + ", i.declared_at desc"
                : " order by i.declared_at" + direction + ", i.number" + direction;
    }
}
