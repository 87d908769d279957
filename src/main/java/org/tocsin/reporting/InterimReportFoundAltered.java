package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * The stored content of a report is not what was approved.
 *
 * @param subject the case
 * @param report its number
 * @param expected what identifies the approved content
 * @param found what identifies the content now
 */
public record InterimReportFoundAltered(String subject, String report, String expected, String found) implements Fact {}
