package org.tocsin.incident;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * Somebody wrote down what they saw or did outside a task.
 *
 * @param subject the incident
 * @param noteKind note or action
 * @param text what was written
 * @param happenedAt when it happened
 */
public record NoteAdded(String subject, String noteKind, String text, Instant happenedAt) implements Fact {}
