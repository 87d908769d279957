package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The approver wants more to be done before the case is closed.
 *
 * @param subject the incident
 * @param decision review-again or respond-again
 * @param why the reason
 */
public record ClosureSentBack(String subject, String decision, String why) implements Fact {}
