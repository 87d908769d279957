package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * It was said how things stand in the crisis.
 *
 * @param subject the incident
 * @param situation how things stand
 * @param next what comes next
 */
public record SituationReported(String subject, String situation, String next) implements Fact {}
