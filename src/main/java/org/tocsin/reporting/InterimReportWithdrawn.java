package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * The investigation ended before the report was approved; it is not sent.
 *
 * @param subject the case
 * @param report its number
 * @param why how it ended
 */
public record InterimReportWithdrawn(String subject, String report, String why) implements Fact {}
