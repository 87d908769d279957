package org.tocsin.intake;

import java.util.Locale;

/** Where an event stands. */
public enum EventState {
    /** Waits for the point of contact. */
    REPORTED,
    /** Taken for a false alarm; the response team looks once more. */
    FALSE_ALARM_REVIEW,
    FALSE_ALARM,
    /** It happened and did no harm; a near miss is one, too. */
    EVENT_ONLY,
    /** A weakness that nobody has used yet. */
    VULNERABILITY,
    /** Another report of an event that is already known. */
    DUPLICATE,
    /** Became an incident or belongs to one. */
    INCIDENT;

    /** The stored and shown id: {@code false-alarm-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with that id. */
    public static EventState of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether the assessment is over, so that only a reversal changes it. */
    public boolean isDecided() {
        return this != REPORTED && this != FALSE_ALARM_REVIEW;
    }
}
