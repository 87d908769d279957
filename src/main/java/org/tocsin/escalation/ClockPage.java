package org.tocsin.escalation;

import java.util.List;

/**
 * A page of the list of all clocks.
 *
 * @param clocks what is on the page
 * @param page counted from 0
 * @param total how many clocks match, counted up to {@link ClockRegister#MOST_COUNTED}
 */
public record ClockPage(List<CaseClock> clocks, int page, int total) {

    /** Whether there may be more than were counted. */
    public boolean isCapped() {
        return total >= ClockRegister.MOST_COUNTED;
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return (page + 1) * ClockRegister.PAGE_SIZE < total;
    }
}
