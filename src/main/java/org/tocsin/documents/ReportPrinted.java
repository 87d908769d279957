package org.tocsin.documents;

import org.tocsin.audit.Fact;

/**
 * A report left the system as PDF.
 *
 * @param subject the case
 * @param report what kind of report
 * @param bytes how large it is
 */
public record ReportPrinted(String subject, String report, int bytes) implements Fact {}
