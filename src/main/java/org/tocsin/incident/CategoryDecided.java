package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * The incident has a category, or another one than before.
 *
 * @param subject the incident
 * @param category category and sub-kind
 * @param previous what it was; empty the first time
 * @param why on which basis
 */
public record CategoryDecided(String subject, String category, String previous, String why) implements Fact {}
