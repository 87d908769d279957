package org.tocsin.response;

import org.tocsin.audit.Fact;

/**
 * More was done because the incident was not under control.
 *
 * @param subject the incident
 * @param measures what was done
 * @param outcome what came of it; empty where nobody can tell yet
 */
public record FurtherMeasuresTaken(String subject, String measures, String outcome) implements Fact {}
