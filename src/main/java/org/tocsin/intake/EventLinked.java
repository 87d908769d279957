package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * The event became an incident or belongs to one from now on.
 *
 * @param subject the event
 * @param incident the incident
 */
public record EventLinked(String subject, String incident) implements Fact {}
