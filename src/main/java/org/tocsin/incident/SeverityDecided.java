package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The incident has a severity class, or another one than before.
 *
 * @param subject the incident
 * @param severity 1 to 4
 * @param previous what it was; 0 the first time
 * @param basis the rule or proposal behind it
 * @param why the reason
 */
public record SeverityDecided(String subject, int severity, int previous, String basis, String why) implements Fact {}
