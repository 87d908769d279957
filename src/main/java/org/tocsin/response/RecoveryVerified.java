package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * A second person found that everything works again and the cause is gone.
 *
 * @param subject the incident
 * @param carriedOutBy who had carried out the later responses
 * @param why the evidence
 */
public record RecoveryVerified(String subject, String carriedOutBy, String why) implements Fact {}
