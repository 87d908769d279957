package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * The investigation goes on after all, and interim reports with it.
 *
 * @param subject the case
 * @param why what goes on
 */
public record InterimReportsResumed(String subject, String why) implements Fact {}
