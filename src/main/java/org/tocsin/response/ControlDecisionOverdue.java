package org.tocsin.response;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * Nobody could decide in time whether the incident is under control, because the immediate response still goes on.
 *
 * @param subject the incident
 * @param dueAt until when it was to be decided
 */
public record ControlDecisionOverdue(String subject, Instant dueAt) implements Fact {}
