package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Somebody refused that the content leaves; it is back with whoever asked.
 *
 * @param subject the incident
 * @param request the request to share
 * @param role for which role
 * @param requester who asked
 * @param why the reason
 */
public record ReleaseRefused(String subject, String request, String role, String requester, String why)
        implements Fact {}
