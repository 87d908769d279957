package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Information left the house.
 *
 * @param subject the incident
 * @param request the request to share
 * @param release the release
 * @param recipient who has it
 * @param channel the way
 * @param marking how far they may pass it on
 * @param sha256 of the content
 * @param approvedBy who approved; empty where the rule allowed it
 */
public record InformationReleased(
        String subject,
        String request,
        String release,
        String recipient,
        String channel,
        String marking,
        String sha256,
        String approvedBy)
        implements Fact {}
