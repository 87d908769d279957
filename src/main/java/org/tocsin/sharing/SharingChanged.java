package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A request was changed by whoever asked.
 *
 * @param subject the incident
 * @param request the request to share
 * @param recipient who shall have it
 * @param marking how far the recipient may pass it on
 */
public record SharingChanged(String subject, String request, String recipient, String marking) implements Fact {}
