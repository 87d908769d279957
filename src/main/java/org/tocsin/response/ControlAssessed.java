package org.tocsin.response;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.audit.Fact;

/**
 * It is decided whether the incident is under control.
 *
 * @param subject the incident
 * @param isUnderControl the decision
 * @param dueAt until when it was to be made
 * @param nextDueAt when it comes back; empty when the incident is under control
 * @param why on which basis
 */
public record ControlAssessed(
        String subject, boolean isUnderControl, Instant dueAt, Optional<Instant> nextDueAt, String why)
        implements Fact {}
