package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A release that could not be sent is to be tried again now.
 *
 * @param subject the incident
 * @param request the request to share
 */
public record ReleaseRetryAsked(String subject, String request) implements Fact {}
