package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * The crisis organisation leads from now on.
 *
 * @param subject the incident
 * @param why the reason
 */
public record CrisisAccepted(String subject, String why) implements Fact {}
