package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * The crisis organisation does not take over; the incident stays with its owner.
 *
 * @param subject the incident
 * @param why the reason
 */
public record CrisisDeclined(String subject, String why) implements Fact {}
