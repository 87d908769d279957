package org.tocsin.sharing;

import java.sql.Timestamp;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.identity.CurrentUser;
import org.tocsin.incident.Conditions;
import org.tocsin.incident.Visibility;
import org.tocsin.incident.WordTable;

/**
 * What went to whom, when, under which approval, with which marking. Every filter has an index, and nothing is counted beyond
 * {@link #MOST_COUNTED}; what belongs to restricted cases is shown to named people only.
 */
@Service
@Transactional(readOnly = true)
public class ReleaseRegister {

    /** Releases on a page. */
    public static final int PAGE_SIZE = 25;

    /** The register counts no further: who has more hits needs other words, not a number. */
    public static final int MOST_COUNTED = 1_000;

    private static final int MOST_WORDS = 10;

    private final JdbcClient jdbc;
    private final CurrentUser user;

    ReleaseRegister(JdbcClient jdbc, CurrentUser user) {
        this.jdbc = jdbc;
        this.user = user;
    }

    /** The releases that match and that the current user may see, a page of them. */
    public ReleasePage search(ReleaseQuery query) {
        var filter = filter(query);
        var total = jdbc.sql("select count(*) from (select 1 from sharing_release r where " + filter.sql() + " limit "
                        + MOST_COUNTED + ") hits")
                .params(filter.values())
                .query(Integer.class)
                .single();
        var found = jdbc.sql(select(query, filter) + " limit " + PAGE_SIZE + " offset " + query.page() * PAGE_SIZE)
                .params(filter.values())
                .query(Releases::view)
                .list();
        return new ReleasePage(found, query.page(), total);
    }

    /** All of them, one after the other, without holding them in memory. */
    public void each(ReleaseQuery query, Consumer<ReleaseView> consumer) {
        var filter = filter(query);
        jdbc.sql(select(query, filter)).params(filter.values()).query(rs -> {
            consumer.accept(Releases.view(rs, 0));
        });
    }

    private static String select(ReleaseQuery query, Conditions filter) {
        var direction = query.ascending() ? " asc" : " desc";
        return "select r.* from sharing_release r where " + filter.sql() + " order by r.begun_at" + direction + ", r.id"
                + direction;
    }

    private Conditions filter(ReleaseQuery query) {
        var filter = new Conditions();
        equal("r.tlp = ?", query.tlp(), filter);
        equal("r.recipient_kind = ?", query.kind(), filter);
        equal("r.channel = ?", query.channel(), filter);
        equal("r.state = ?", query.state(), filter);
        query.from().ifPresent(from -> filter.and("r.begun_at >= ?", Timestamp.from(from)));
        query.before().ifPresent(before -> filter.and("r.begun_at < ?", Timestamp.from(before)));
        filter.andWords(WordTable.words(query.text()).limit(MOST_WORDS), Releases.WORDS, "r.id", jdbc);
        filter.and(Visibility.condition("r.incident"), user.id(), user.id());
        return filter;
    }

    /** A value that no database stores matches nothing. */
    private static void equal(String condition, String value, Conditions filter) {
        if (value.indexOf('\0') >= 0) {
            filter.and("1 = 0");
        } else if (!value.isEmpty()) {
            filter.and(condition, value);
        }
    }
}
