package org.tocsin.incident;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Some events of the case are an incident of their own.
 *
 * @param subject the case that they belonged to
 * @param separate the new case
 * @param events the events that moved
 * @param why what shows that they are something else
 */
public record IncidentSplit(String subject, String separate, List<String> events, String why) implements Fact {}
