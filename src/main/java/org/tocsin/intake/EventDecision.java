package org.tocsin.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the point of contact can say that an event is. */
public enum EventDecision {
    FALSE_ALARM(EventState.FALSE_ALARM_REVIEW),
    EVENT_ONLY(EventState.EVENT_ONLY),
    VULNERABILITY(EventState.VULNERABILITY),
    DUPLICATE(EventState.DUPLICATE),
    /** The event waits until its incident has a number. */
    NEW_INCIDENT(EventState.REPORTED),
    /** The event waits until it is attached. */
    ATTACH(EventState.REPORTED);

    private final EventState next;

    EventDecision(EventState next) {
        this.next = next;
    }

    EventState next() {
        return next;
    }

    /** The id that forms and gateways know: {@code new-incident}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The decision with that id. */
    public static Optional<EventDecision> of(String id) {
        return Arrays.stream(values())
                .filter(decision -> decision.id().equals(id))
                .findFirst();
    }
}
