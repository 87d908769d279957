package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A release was fetched with its link.
 *
 * @param subject the incident
 * @param request the request to share
 * @param release the release
 */
public record ReleaseDownloaded(String subject, String request, String release) implements Fact {}
