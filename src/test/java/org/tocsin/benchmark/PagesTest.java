package org.tocsin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long the pages take that people open all day, with few cases stored, with many, and with many in work. The goal
 * is that none takes more than half again as long among many stored ones, and none ever 200 ms; like every ratio it is
 * printed, not enforced.
 */
@Tag("bench")
class PagesTest {

    private static final Logger LOG = LoggerFactory.getLogger(PagesTest.class);

    private static final Databases.Kind DATABASE =
            Databases.Kind.valueOf(System.getProperty("tocsin.bench.database", "POSTGRESQL"));
    private static final int FEW = Integer.getInteger("tocsin.bench.few", 1_000);
    private static final int MANY = Integer.getInteger("tocsin.bench.many", 100_000);
    private static final int SAMPLES = Integer.getInteger("tocsin.bench.samples", 60);
    private static final int FIRST = 100_001;
    private static final int LONG = 5_000;
    private static final String RARE = "203.0.113.77";
    private static final String RARE_WORD = "ptarmigan";

    /** Cases end, so that those in work stay as many while the stored ones grow; so many of each kind are in work. */
    private static final int IN_WORK = Integer.getInteger("tocsin.bench.in-work", 10);

    /** An organisation that has taken on a hundred times the work. */
    private static final int OVERWORKED = Integer.getInteger("tocsin.bench.overworked", 1_000);

    private static final String END = "the end";
    private static final List<String> OPEN = List.of(
            "userTask_confirmIncident", "userTask_assessControl", "userTask_approveClosure", "userTask_assessEvent");

    private static final String INBOX = """
            {"candidateUser": "ida.isirt", "includeAssignedTasks": true,
             "sorting": [{"sortBy": "dueDate", "sortOrder": "asc"}]}""";

    @Test
    void opensPagesAmongFewAndAmongManyCases() {
        try (Databases databases = DATABASE.open();
                Application application = Application.on(databases.place("tocsin"))) {
            TocsinContestant people = new TocsinContestant(application.beans(), Tasks.read(), Reports.ofAnOutage());
            JdbcClient jdbc = application.bean(JdbcClient.class);
            Template closed = Template.of(jdbc, people.shared(people.upTo(END)));
            List<Template> open = OPEN.stream()
                    .map(end -> Template.of(jdbc, people.upTo(end)))
                    .toList();
            Seeding seeding = new Seeding(application.bean(DataSource.class));
            String longest = longTimeline(jdbc, people.upTo("userTask_assessControl"));
            Store store = new Store(seeding);

            open.forEach(template -> store.add(template, IN_WORK));
            store.add(closed, FEW - IN_WORK * OPEN.size());
            // once for nothing: a Java process that has just started would make the few look slow
            measure(application, longest);
            Map<String, Samples> few = measure(application, longest);
            store.add(closed, MANY - FEW);
            Map<String, Samples> many = measure(application, longest);
            open.forEach(template -> store.add(template, OVERWORKED - IN_WORK));
            Map<String, Samples> overworked = measure(application, longest);

            few.forEach((page, samples) -> print(
                    page,
                    samples,
                    Objects.requireNonNull(many.get(page)),
                    Objects.requireNonNull(overworked.get(page))));
            assertThat(many).hasSameSizeAs(few);
        }
    }

    /** A case with thousands of notes and one observable that no other case has; answers its number. */
    private static String longTimeline(JdbcClient jdbc, Set<String> cases) {
        String number =
                cases.stream().filter(id -> id.startsWith("INC")).findFirst().orElseThrow();
        jdbc.sql("insert into observable_sighting values (?, 'address', ?, 'note', now(), '', '')")
                .params(number, RARE)
                .update();
        jdbc.sql("insert into incident_word (incident, word) values (?, ?)")
                .params(number, RARE_WORD)
                .update();
        jdbc.sql("""
                        insert into incident_note (incident, kind, text, happened_at, written_by, written_at)
                        select ?, 'note', 'Traffic looked at', now(), 'ida.isirt', now() from generate_series(1, ?)""").params(number, LONG).update();
        jdbc.sql("""
                        insert into audit_entry
                            (recorded_at, actor, actor_right, origin, kind, subject, why, model, payload)
                        select recorded_at, actor, actor_right, origin, kind, subject, why, model, payload
                        from audit_entry, generate_series(1, ?)
                        where id = (select max(id) from audit_entry where subject = ? and kind = 'phase-entered')""").params(LONG, number).update();
        return number;
    }

    /** Numbers the copies. */
    private static final class Store {

        private final Seeding seeding;
        private int next = FIRST;

        Store(Seeding seeding) {
            this.seeding = seeding;
        }

        void add(Template template, int count) {
            Instant start = Instant.now();
            seeding.copy(template, next, next + count - 1);
            next += count;
            seeding.settle();
            LOG.info("{} cases stored in {}", count, Duration.between(start, Instant.now()));
        }
    }

    private static Map<String, Samples> measure(Application application, String longest) {
        Browser manager = Browser.of(application.port(), "mara.manager");
        Browser responder = Browser.of(application.port(), "ida.isirt");
        String closed = number(application, "closed");
        String open = number(application, "response");
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("register of incidents", () -> manager.page("/incidents"));
        pages.put("register, open ones", () -> manager.page("/incidents?state=open"));
        pages.put("register, by severity", () -> manager.page("/incidents?sort=-severity"));
        pages.put("register, filtered", () -> manager.page("/incidents?category=technical-failure&severity=2"));
        pages.put("register, page 20", () -> manager.page("/incidents?page=20"));
        pages.put("register, one number", () -> manager.page("/incidents?q=" + closed));
        pages.put("register, a common word", () -> manager.page("/incidents?q=shop"));
        pages.put("register, a rare word", () -> manager.page("/incidents?q=" + RARE_WORD));
        pages.put("palette, a common word", () -> manager.page("/find?q=shop"));
        pages.put("register of events", () -> responder.page("/events"));
        pages.put("events, a common word", () -> responder.page("/events?q=requests"));
        pages.put("case page, closed", () -> manager.page("/incidents/" + closed));
        pages.put("case page, open", () -> manager.page("/incidents/" + open));
        pages.put("case page, long timeline", () -> manager.page("/incidents/" + longest));
        pages.put("similar incidents", () -> manager.page("/incidents/" + open + "/panels/similar"));
        pages.put("a rare observable", () -> manager.page("/observables?q=" + RARE));
        pages.put("a common observable", () -> manager.page("/observables?q=198.51.100.23"));
        pages.put("start page, manager", () -> manager.page("/"));
        pages.put("start page, responder", () -> responder.page("/"));
        pages.put("clocks", () -> manager.page("/clocks"));
        pages.put("clocks, missed", () -> manager.page("/clocks?state=missed"));
        pages.put("clocks, one target", () -> manager.page("/clocks?target=contain&severity=2"));
        pages.put("clocks, my cases", () -> manager.page("/clocks?whose=my-cases"));
        pages.put("clocks, a common word", () -> manager.page("/clocks?q=shop"));
        pages.put("clocks, a rare word", () -> manager.page("/clocks?q=" + RARE_WORD));
        pages.put("clocks of a case", () -> manager.page("/cases/" + open + "/clocks"));
        pages.put("releases", () -> manager.page("/releases"));
        pages.put("releases, filtered", () -> manager.page("/releases?tlp=clear&kind=customer&channel=download"));
        pages.put("case history", () -> manager.page("/incidents/" + closed + "/history"));
        pages.put("task inbox", () -> responder.query("/task?maxResults=15", INBOX));
        pages.put("task inbox, count", () -> responder.query("/task/count", INBOX));
        Map<String, Samples> measured = new LinkedHashMap<>();
        pages.forEach((page, opened) -> measured.put(page, samples(opened)));
        return measured;
    }

    private static String number(Application application, String phase) {
        return application
                .bean(JdbcClient.class)
                .sql("select max(number) from incident where phase = ?")
                .param(phase)
                .query(String.class)
                .single();
    }

    private static Samples samples(Runnable page) {
        IntStream.range(0, 10).forEach(warmUp -> page.run());
        List<Double> millis =
                IntStream.range(0, SAMPLES).mapToObj(sample -> millis(page)).toList();
        return new Samples(millis);
    }

    private static double millis(Runnable page) {
        long start = System.nanoTime();
        page.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String page, Samples few, Samples many, Samples overworked) {
        LOG.info(
                "{}",
                String.format(
                        Locale.ROOT,
                        "%-26s among %,d: median %6.1f ms, 95th %6.1f; among %,d: median %6.1f ms, 95th %6.1f, growth %.2f; "
                                + "%,d in work: median %6.1f ms, 95th %6.1f",
                        page,
                        FEW,
                        few.median(),
                        few.percentile(95),
                        MANY,
                        many.median(),
                        many.percentile(95),
                        many.median() / few.median(),
                        OVERWORKED * OPEN.size(),
                        overworked.median(),
                        overworked.percentile(95)));
    }
}
