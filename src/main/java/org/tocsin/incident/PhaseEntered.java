package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The case has moved to its next phase.
 *
 * @param subject the incident
 * @param phase the phase entered
 */
public record PhaseEntered(String subject, String phase) implements Fact {}
