package org.tocsin.platform.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.OneTimeSecret;
import org.tocsin.audit.Sha256;

/** Personal tokens for scripts: random, shown once, kept as a fingerprint, with the rights of the person and an end. */
@Service
public class ApiTokens {

    /** How many one person may have at once. */
    static final int MOST = 20;

    private static final String PREFIX = "tcs_";

    private static final Duration LIFE = Duration.ofDays(365);

    private final JdbcClient jdbc;

    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes a token and returns it, the only time that it is readable. */
    @Transactional
    public String create(String userId, String label) {
        if (of(userId).size() >= MOST) {
            throw new IllegalStateException("A person may have " + MOST + " tokens; remove one first");
        }
        var token = PREFIX + OneTimeSecret.make();
        jdbc.sql("""
                        insert into identity_api_token (id, user_id, label, token_hash, created_at, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), userId, label, Sha256.hex(token), now(), end())
                .update();
        return token;
    }

    /** The person behind a token that has not ended. */
    @Transactional(readOnly = true)
    public Optional<String> owner(String token) {
        return token.startsWith(PREFIX)
                ? jdbc.sql("select user_id from identity_api_token where token_hash = ? and expires_at > ?")
                        .params(Sha256.hex(token), now())
                        .query(String.class)
                        .optional()
                : Optional.empty();
    }

    /** A person's tokens, newest first. */
    @Transactional(readOnly = true)
    public List<ApiToken> of(String userId) {
        return jdbc.sql("""
                        select id, label, created_at, expires_at from identity_api_token
                        where user_id = ? order by created_at desc""")
                .param(userId)
                .query((row, n) -> new ApiToken(
                        row.getString(1),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Ends one of a person's own tokens. */
    @Transactional
    public void remove(String userId, String tokenId) {
        jdbc.sql("delete from identity_api_token where user_id = ? and id = ?")
                .params(userId, tokenId)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp end() {
        return Timestamp.from(clock.instant().plus(LIFE));
    }

    /**
     * A token as its owner sees it.
     *
     * @param id names the token without being the token
     * @param label what it is for, in the owner's words
     * @param createdAt when it was made
     * @param expiresAt when it ends
     */
    public record ApiToken(String id, String label, Instant createdAt, Instant expiresAt) {}
}
