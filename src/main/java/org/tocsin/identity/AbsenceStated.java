package org.tocsin.identity;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * Somebody will be away, or is already.
 *
 * @param subject user id of who is away
 * @param absence number of the statement
 * @param deputy user id of who acts meanwhile
 * @param from first moment of the absence
 * @param until first moment after it
 */
public record AbsenceStated(String subject, long absence, String deputy, Instant from, Instant until) implements Fact {}
