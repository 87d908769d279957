package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * The decision table asked for a playbook that is not deployed; the response went on with another.
 *
 * @param subject the incident
 * @param playbook what the table asked for
 * @param usedInstead what leads through the response now
 */
public record PlaybookMissing(String subject, String playbook, String usedInstead) implements Fact {}
