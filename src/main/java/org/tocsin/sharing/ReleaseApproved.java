package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Somebody approved that exactly this content leaves.
 *
 * @param subject the incident
 * @param request the request to share
 * @param role for which role
 * @param sha256 of the content
 * @param why the reason
 */
public record ReleaseApproved(String subject, String request, String role, String sha256, String why) implements Fact {}
