package org.tocsin.incident;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * The case is the same as another one, which goes on with the events of both; this one has ended.
 *
 * @param subject the case that ended
 * @param into the case that goes on
 * @param events the events that moved
 * @param why what shows that both are one
 */
public record IncidentMerged(String subject, String into, List<String> events, String why) implements Fact {}
