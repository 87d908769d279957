package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Somebody found out what became of an uncertain release.
 *
 * @param subject the incident
 * @param request the request to share
 * @param sent whether it had been sent
 * @param why how that is known
 */
public record UncertainReleaseDecided(String subject, String request, boolean sent, String why) implements Fact {}
