package org.tocsin.assessment;

import org.tocsin.audit.Fact;

/**
 * Somebody judged what kind of incident it is and how bad it can get.
 *
 * @param subject the incident
 * @param category one of the categories
 * @param subKind its sub-kind
 * @param factors the three factors
 * @param impacts the six impacts
 * @param why what these values rest on
 */
public record IncidentClassified(
        String subject, String category, String subKind, Factors factors, Impacts impacts, String why)
        implements Fact {}
