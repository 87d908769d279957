package org.tocsin.platform.drafts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.AnswerRefused;

/**
 * What people have written and not sent yet. A draft is its writer's alone, is never checked like answers, and leaves
 * when the form is sent or after a month; the browser stores nothing of it.
 */
@Service
@Transactional
public class Drafts {

    /** How many characters one draft may have, as JSON: more than any form accepts. */
    static final int LONGEST = 200_000;

    /** How many drafts one person may have; the oldest give way. */
    static final int MOST = 100;

    private static final Duration KEPT = Duration.ofDays(30);

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    private final ObjectMapper json;

    private final Clock clock;

    Drafts(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A draft.
     *
     * @param answers by key: texts, choices as lists of texts, yes or no
     * @param savedAt when it was kept last
     */
    public record Draft(Map<String, Object> answers, Instant savedAt) {}

    /** Keeps what somebody has written so far, in place of what they had kept there before. */
    public void keep(String person, Place place, Map<String, Object> answers) {
        var text = text(answers);
        forget(person, place);
        makeRoom(person);
        jdbc.sql("insert into draft (person, place, answers, saved_at) values (?, ?, ?, ?)")
                .params(person, place.name(), text, Timestamp.from(clock.instant()))
                .update();
    }

    /** What somebody has kept at a place. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(String person, Place place) {
        return jdbc.sql("select answers, saved_at from draft where person = ? and place = ?")
                .params(person, place.name())
                .query((row, n) ->
                        new Draft(answers(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Drops what somebody had kept at a place: it is sent, or no longer wanted. */
    public void forget(String person, Place place) {
        jdbc.sql("delete from draft where person = ? and place = ?")
                .params(person, place.name())
                .update();
    }

    /** Drops what anybody had kept at a place, because there is nothing left to answer. */
    public void forgetAll(Place place) {
        jdbc.sql("delete from draft where place = ?").param(place.name()).update();
    }

    private void makeRoom(String person) {
        jdbc.sql("delete from draft where saved_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
        jdbc.sql("""
                        delete from draft where person = ? and place in
                            (select place from draft where person = ? order by saved_at desc, place offset ? rows)""").params(person, person, MOST - 1).update();
    }

    private String text(Map<String, Object> answers) {
        try {
            var text = json.writeValueAsString(answers);
            if (text.length() > LONGEST) {
                throw new AnswerRefused("answers", "A draft has at most " + LONGEST + " characters");
            }
            return text;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was read as JSON can be written as JSON", e);
        }
    }

    private Map<String, Object> answers(String text) {
        try {
            return json.readValue(text, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A draft is kept as JSON", e);
        }
    }
}
