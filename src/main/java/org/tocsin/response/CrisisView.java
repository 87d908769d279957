package org.tocsin.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One crisis of an incident, with everything that was decided and reported in it.
 *
 * @param course how it came and went
 * @param parts who has which part, as appointed last
 * @param decisions what was decided, the newest first
 * @param situations how things stood, the newest first
 */
public record CrisisView(Course course, List<Part> parts, List<Decided> decisions, List<Situation> situations) {

    /** Whether it is neither declined nor ended. */
    public boolean isRunning() {
        return course.endedAt().isEmpty();
    }

    /** Whether the crisis organisation leads. */
    public boolean isLed() {
        return isRunning() && course.acceptedAt().isPresent();
    }

    /**
     * How a crisis came and went.
     *
     * @param why why it was declared
     * @param declaredBy who declared it
     * @param declaredAt when
     * @param acceptedBy who took over; empty until then
     * @param acceptedAt when
     * @param outcome {@code declined} or {@code control-regained}; empty while it runs
     * @param endedBy who ended it; empty while it runs
     * @param endedWhy how that is known, or why it was declined
     * @param endedAt when
     */
    public record Course(
            String why,
            String declaredBy,
            Instant declaredAt,
            String acceptedBy,
            Optional<Instant> acceptedAt,
            String outcome,
            String endedBy,
            String endedWhy,
            Optional<Instant> endedAt) {}

    /**
     * Somebody's part.
     *
     * @param part {@code lead}, {@code spokesperson}, {@code liaison}, {@code recorder} or {@code others}
     * @param person who, and how to reach them
     */
    public record Part(String part, String person) {}

    /**
     * A line of the decision log.
     *
     * @param what what was decided
     * @param basis on which basis
     * @param decidedBy who decided
     * @param loggedBy who wrote it down
     * @param at when
     */
    public record Decided(String what, String basis, String decidedBy, String loggedBy, Instant at) {}

    /**
     * A situation report.
     *
     * @param situation how things stood
     * @param next what was to come next
     * @param by who reported
     * @param at when
     */
    public record Situation(String situation, String next, String by, Instant at) {}
}
