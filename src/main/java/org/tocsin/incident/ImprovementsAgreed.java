package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * It is stated what will improve.
 *
 * @param subject the incident
 * @param improvements one per line
 * @param why the reason
 */
public record ImprovementsAgreed(String subject, String improvements, String why) implements Fact {}
