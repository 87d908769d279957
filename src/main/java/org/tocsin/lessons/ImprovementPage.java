package org.tocsin.lessons;

import java.util.List;

/**
 * A page of the list of improvements.
 *
 * @param improvements what is on the page
 * @param page counted from 0
 * @param total how many match, counted up to {@link ImprovementRegister#MOST_COUNTED}
 */
public record ImprovementPage(List<ImprovementView> improvements, int page, int total) {

    /** Whether there may be more than were counted. */
    public boolean isCapped() {
        return total >= ImprovementRegister.MOST_COUNTED;
    }

    /** Whether another page follows. */
    public boolean hasNext() {
        return (page + 1) * ImprovementRegister.PAGE_SIZE < total;
    }
}
