package org.tocsin.escalation;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Every open clock of a case was computed anew, because its severity changed.
 *
 * @param subject the case
 * @param severity 1 to 4
 * @param previous what it was; 0 when it was not known
 * @param clocks those that moved
 * @param why the reason for the new severity
 */
public record ClocksRecomputed(String subject, int severity, int previous, List<Recomputed> clocks, String why)
        implements Fact {}
