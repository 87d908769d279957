package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * Somebody signed the report.
 *
 * @param subject the incident
 * @param capacity originator or one of two reviewers
 * @param role their role
 */
public record ReportSigned(String subject, String capacity, String role) implements Fact {}
