package org.tocsin.intake;

import java.util.List;

/**
 * A page of the register of events.
 *
 * @param events what is on the page
 * @param page counted from 0
 * @param total how many events match, counted up to {@link EventRegister#MOST_COUNTED}
 */
public record EventPage(List<SecurityEvent> events, int page, int total) {

    /** Whether there may be more than were counted. */
    public boolean isCapped() {
        return total >= EventRegister.MOST_COUNTED;
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return (page + 1) * EventRegister.PAGE_SIZE < total;
    }
}
