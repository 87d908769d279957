package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A request was withdrawn by whoever asked.
 *
 * @param subject the incident
 * @param request the request to share
 * @param why the reason
 */
public record SharingWithdrawn(String subject, String request, String why) implements Fact {}
