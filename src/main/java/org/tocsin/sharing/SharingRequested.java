package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Somebody asked to share information of the case.
 *
 * @param subject the incident
 * @param request the request to share
 * @param recipient who shall have it
 * @param marking how far the recipient may pass it on
 * @param requester who asked
 * @param why the purpose
 */
public record SharingRequested(
        String subject, String request, String recipient, String marking, String requester, String why)
        implements Fact {}
