package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * What would leave is not what was approved any more; it must be approved again.
 *
 * @param subject the incident
 * @param request the request to share
 * @param approved the hash of the approved content
 * @param found the hash now; empty where it could not be built
 * @param trouble what has changed, as far as that is known
 */
public record ApprovedContentChanged(String subject, String request, String approved, String found, String trouble)
        implements Fact {}
