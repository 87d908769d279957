package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Sending was begun and its end was not recorded.
 *
 * @param subject the incident
 * @param request the request to share
 * @param release the release
 * @param messageId by which the recipient's server knows it
 */
public record ReleaseUncertain(String subject, String request, String release, String messageId) implements Fact {}
