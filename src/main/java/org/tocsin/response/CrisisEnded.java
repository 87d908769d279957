package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * Control is regained; the incident is its owner's again.
 *
 * @param subject the incident
 * @param owner whose it is
 * @param why how that is known
 */
public record CrisisEnded(String subject, String owner, String why) implements Fact {}
