package org.tocsin.escalation;

import java.time.Instant;
import java.util.Optional;

/**
 * When and why a clock stood still.
 *
 * @param clock the clock
 * @param from since when
 * @param by who stopped it
 * @param why what was waited for
 * @param until when it went on; empty while it stands still
 * @param resumedBy who let it go on
 * @param resumedWhy what had happened
 */
public record Pause(
        long clock,
        Instant from,
        String by,
        String why,
        Optional<Instant> until,
        String resumedBy,
        String resumedWhy) {}
