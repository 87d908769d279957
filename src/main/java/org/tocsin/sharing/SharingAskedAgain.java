package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * A request is asked again, as it stands now.
 *
 * @param subject the incident
 * @param request the request to share
 * @param why what has changed
 */
public record SharingAskedAgain(String subject, String request, String why) implements Fact {}
