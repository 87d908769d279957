package org.tocsin.incident;

import java.time.Instant;
import java.util.Optional;

/**
 * The clocks of a case, all UTC.
 *
 * @param occurredAt when it began, as far as known
 * @param precision how exactly that is known: {@code minute}, {@code day}, {@code month} or {@code year}
 * @param detectedAt when somebody or something noticed it
 * @param awareAt when the organisation became aware: regulators count from here
 * @param awareGapReason why awareness came later than detection; empty where it did not
 */
public record Times(
        Optional<Instant> occurredAt, String precision, Instant detectedAt, Instant awareAt, String awareGapReason) {}
