package org.tocsin.reporting;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * The report was sent to everybody whom the distribution list named.
 *
 * @param subject the case
 * @param report its number
 * @param recipients user ids
 * @param sha256 what identifies the content
 */
public record InterimReportSent(String subject, String report, List<String> recipients, String sha256)
        implements Fact {}
