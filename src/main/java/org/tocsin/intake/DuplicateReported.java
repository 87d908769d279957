package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * The event was reported once more.
 *
 * @param subject the event that was known first
 * @param duplicate the later report
 * @param why the reason
 */
public record DuplicateReported(String subject, String duplicate, String why) implements Fact {}
