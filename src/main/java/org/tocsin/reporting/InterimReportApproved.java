package org.tocsin.reporting;

import org.tocsin.audit.Fact;

/**
 * A second person lets the report go out; its content is frozen.
 *
 * @param subject the case
 * @param report its number
 * @param author who wrote it
 * @param tlp the marking
 * @param sha256 what identifies the frozen content
 * @param why what it was compared with
 */
public record InterimReportApproved(String subject, String report, String author, String tlp, String sha256, String why)
        implements Fact {}
