package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * The cause was removed and what was harmed was restored.
 *
 * @param subject the incident
 * @param eradication how the cause was removed
 * @param restoration what was restored, and from what
 * @param monitoring what is watched from now on; empty where nothing is
 */
public record LaterResponsesCarriedOut(String subject, String eradication, String restoration, String monitoring)
        implements Fact {}
