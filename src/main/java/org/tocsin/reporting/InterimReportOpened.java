package org.tocsin.reporting;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * An interim report is due and is to be written.
 *
 * @param subject the case
 * @param report its number
 * @param dueAt since when it is due
 */
public record InterimReportOpened(String subject, String report, Instant dueAt) implements Fact {}
