package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * An absence ended earlier than stated, or does not take place.
 *
 * @param subject user id of who is there again
 * @param absence number of the statement
 */
public record AbsenceEnded(String subject, long absence) implements Fact {}
