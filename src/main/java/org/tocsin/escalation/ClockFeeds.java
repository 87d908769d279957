package org.tocsin.escalation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.OneTimeSecret;
import org.tocsin.audit.Sha256;
import org.tocsin.identity.People;

/**
 * Private addresses of calendars: random, shown once, kept as a fingerprint. Whoever holds one reads the clocks that its
 * person may see at that time, and nothing else.
 */
@Service
@Transactional
public class ClockFeeds {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    ClockFeeds(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Makes the address of a person and returns its secret part, the only time that it is readable; the former ends. */
    public String make(String person) {
        remove(person);
        var secret = OneTimeSecret.make();
        jdbc.sql("insert into escalation_feed (user_id, token_hash, created_at) values (?, ?, ?)")
                .params(person, Sha256.hex(secret), Timestamp.from(clock.instant()))
                .update();
        return secret;
    }

    /** Ends the address of a person. */
    public void remove(String person) {
        jdbc.sql("delete from escalation_feed where user_id = ?").param(person).update();
    }

    /** Whether a person has an address. */
    @Transactional(readOnly = true)
    public boolean has(String person) {
        return jdbc.sql("select count(*) from escalation_feed where user_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whose address it is; empty for one that never was, has ended, or belonged to somebody who is no longer there. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String secret) {
        return jdbc.sql("select user_id from escalation_feed where token_hash = ?")
                .param(Sha256.hex(secret))
                .query(String.class)
                .optional()
                .filter(person -> people.find(person).isPresent());
    }
}
