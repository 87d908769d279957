package org.tocsin.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What one case has to do with another.
 *
 * @param id its number
 * @param incident the case that was related, merged or split
 * @param other the case that it was related to, merged into or split from
 * @param kind {@code related}, {@code merged} or {@code split}
 * @param events the events that moved
 * @param why the reason
 * @param by user id of who said so
 * @param at when
 * @param ended who took it back, when and why; empty while it holds
 */
public record Relation(
        long id,
        IncidentId incident,
        IncidentId other,
        String kind,
        List<String> events,
        String why,
        String by,
        Instant at,
        Optional<Ended> ended) {

    /**
     * That it holds no more.
     *
     * @param by user id
     * @param at when
     * @param why the reason
     */
    public record Ended(String by, Instant at, String why) {}

    /** The case at the other end. */
    public IncidentId seenFrom(IncidentId id) {
        return incident.equals(id) ? other : incident;
    }

    /** Whether it says, and still holds, that another case goes on in this one. */
    boolean isMergerInto(IncidentId id) {
        return kind.equals("merged") && ended.isEmpty() && other.equals(id);
    }

    /** Whether it can be taken back: a new case that was split off is merged again instead. */
    public boolean canEnd() {
        return ended.isEmpty() && !kind.equals("split");
    }
}
