package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * The channel did not take a release.
 *
 * @param subject the incident
 * @param request the request to share
 * @param release the release
 * @param attempt which attempt it was
 * @param last whether it is given up
 * @param trouble what the channel said, without addresses
 */
public record ReleaseMissed(String subject, String request, String release, int attempt, boolean last, String trouble)
        implements Fact {}
