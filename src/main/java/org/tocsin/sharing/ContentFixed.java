package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * The content that is approved is fixed by its hash.
 *
 * @param subject the incident
 * @param request the request to share
 * @param sha256 of the content
 * @param round how often it was fixed
 */
public record ContentFixed(String subject, String request, String sha256, int round) implements Fact {}
