package org.tocsin.reporting;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * The report is written now, before it is due.
 *
 * @param subject the case
 * @param previous when it would have been due
 */
public record InterimReportBroughtForward(String subject, Instant previous) implements Fact {}
