package org.tocsin.incident;

import java.util.List;
import java.util.Map;
import org.tocsin.audit.Fact;

/**
 * It is known which assets are affected and how much.
 *
 * @param subject the incident
 * @param assets kind and name of each
 * @param impacts points per kind of impact, 0 to 10
 */
public record ScopeRecorded(String subject, List<String> assets, Map<String, Integer> impacts) implements Fact {}
