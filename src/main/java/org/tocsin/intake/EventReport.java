package org.tocsin.intake;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody or something reported. It is never changed afterwards.
 *
 * @param source where it comes from
 * @param what what happened, in the reporter's words
 * @param kind what the reporter thinks it is
 * @param detected when it was noticed
 * @param occurred when it happened, as far as known
 * @param ongoing whether it still goes on: {@code yes}, {@code no} or {@code unknown}
 * @param personalData whether data about people are affected: {@code yes}, {@code no} or {@code unknown}
 * @param where system, device, room or place; empty where nothing was said
 * @param reporterName empty where nothing was said
 * @param reporterContact mail or phone; empty where nothing was said
 * @param attributes answers to questions that a process owner added to the form
 */
public record EventReport(
        Source source,
        String what,
        String kind,
        Moment detected,
        Optional<Moment> occurred,
        String ongoing,
        String personalData,
        String where,
        String reporterName,
        String reporterContact,
        Map<String, Object> attributes) {

    /** The kind of a report that names a weakness and no event. */
    static final String WEAKNESS = "weakness";

    /** Whether nothing has happened yet: somebody found a weakness. */
    public boolean isWeakness() {
        return kind.equals(WEAKNESS);
    }

    /** Whether a weakness stays until somebody removes it: {@code permanent}, {@code passing} or {@code unknown}. */
    public String permanence() {
        return attributes.getOrDefault("weaknessPermanence", "unknown").toString();
    }

    /** The same report with another source. */
    public EventReport from(Source other) {
        return new EventReport(
                other,
                what,
                kind,
                detected,
                occurred,
                ongoing,
                personalData,
                where,
                reporterName,
                reporterContact,
                attributes);
    }
}
