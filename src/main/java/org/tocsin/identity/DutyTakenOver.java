package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * Somebody is on duty for a role from now on.
 *
 * @param subject the role
 * @param userId who is on duty
 */
public record DutyTakenOver(String subject, String userId) implements Fact {}
