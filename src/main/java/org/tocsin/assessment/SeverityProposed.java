package org.tocsin.assessment;

import org.tocsin.audit.Fact;

/**
 * The decision tables proposed a severity.
 *
 * @param subject the incident
 * @param severity 1 to 4
 * @param decisions the tables with their versions
 * @param rules the rules that fired
 * @param basis what the proposal rests on, in words
 */
public record SeverityProposed(String subject, int severity, String decisions, String rules, String basis)
        implements Fact {}
