package org.tocsin.sharing;

import org.tocsin.audit.Fact;

/**
 * Words were taken out of what leaves; the words themselves are not repeated here.
 *
 * @param subject the incident
 * @param request the request to share
 * @param redactions how many words or phrases
 * @param why the reasons
 */
public record ContentRedacted(String subject, String request, int redactions, String why) implements Fact {}
