package org.tocsin.sharing;

import java.util.List;

/**
 * A page of the register of releases.
 *
 * @param releases what is on it
 * @param page from 0
 * @param total how many match, counted up to {@link ReleaseRegister#MOST_COUNTED}
 */
public record ReleasePage(List<ReleaseView> releases, int page, int total) {

    /** Whether there is a next page. */
    public boolean hasNext() {
        return (page + 1) * ReleaseRegister.PAGE_SIZE < total;
    }

    /** Whether more match than were counted. */
    public boolean isCapped() {
        return total == ReleaseRegister.MOST_COUNTED;
    }
}
