package org.tocsin.reporting;

import java.time.Instant;
import java.util.Optional;

/**
 * A version of an interim report; never changed, only followed by another.
 *
 * @param number which version of the report it is, from 1
 * @param text what it says
 * @param why what it rests on
 * @param author who wrote it
 * @param at when
 * @param review what the second person said; empty until then
 */
public record Draft(int number, ReportText text, String why, String author, Instant at, Optional<Review> review) {

    /**
     * What the second person said about a version.
     *
     * @param verdict {@code approved} or {@code send-back}
     * @param by who
     * @param at when
     * @param why what it was compared with, or what is missing
     */
    public record Review(String verdict, String by, Instant at, String why) {

        /** Whether it goes out as it is. */
        public boolean isApproved() {
            return verdict.equals(APPROVED);
        }
    }

    static final String APPROVED = "approved";
    static final String SENT_BACK = "send-back";
}
