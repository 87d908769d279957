package org.tocsin.sharing;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A link was made with which a release can be fetched once.
 *
 * @param subject the incident
 * @param request the request to share
 * @param release the release
 * @param expiresAt until when it works
 */
public record DownloadLinkMade(String subject, String request, String release, Instant expiresAt) implements Fact {}
