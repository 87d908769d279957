package org.tocsin.incident;

import java.util.List;

/**
 * A page of the register.
 *
 * @param cases what is on the page
 * @param page counted from 0
 * @param total how many cases match, counted up to {@link Register#MOST_COUNTED}
 */
public record RegisterPage(List<IncidentView> cases, int page, int total) {

    /** Whether there may be more than were counted. */
    public boolean isCapped() {
        return total >= Register.MOST_COUNTED;
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return (page + 1) * Register.PAGE_SIZE < total;
    }
}
