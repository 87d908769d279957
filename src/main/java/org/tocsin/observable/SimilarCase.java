package org.tocsin.observable;

import java.util.List;
import org.tocsin.incident.IncidentView;

/**
 * An earlier incident like this one.
 *
 * @param incident it
 * @param shared what both have in common, in words, the weightiest first
 */
public record SimilarCase(IncidentView incident, List<String> shared) {}
