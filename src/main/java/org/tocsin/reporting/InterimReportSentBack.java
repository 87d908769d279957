package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * The reviewer does not let the report go out as it is.
 *
 * @param subject the case
 * @param report its number
 * @param author who wrote it
 * @param why what is missing or wrong
 */
public record InterimReportSentBack(String subject, String report, String author, String why) implements Fact {}
