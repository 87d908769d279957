package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The case has to do with another one.
 *
 * @param subject the case
 * @param other the other case
 * @param why what they have in common
 */
public record IncidentsRelated(String subject, String other, String why) implements Fact {}
