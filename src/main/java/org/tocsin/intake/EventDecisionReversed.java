package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * The decision about an event counts no more; it is assessed again.
 *
 * @param subject the event
 * @param previous the state until now
 * @param why the reason
 */
public record EventDecisionReversed(String subject, String previous, String why) implements Fact {}
