package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * A second person found that recovery is not complete; the later responses go on.
 *
 * @param subject the incident
 * @param carriedOutBy who had carried out the later responses
 * @param why what is missing
 */
public record RecoveryNotVerified(String subject, String carriedOutBy, String why) implements Fact {}
