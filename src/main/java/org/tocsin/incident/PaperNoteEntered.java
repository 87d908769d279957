package org.tocsin.incident;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * A note that was taken on paper is entered; it belongs to the time when it was taken.
 *
 * @param subject the incident
 * @param noteKind note or action
 * @param text what stands on the paper
 * @param happenedAt when it happened
 * @param source who observed it, how exactly the time is known, where the paper is
 */
public record PaperNoteEntered(String subject, String noteKind, String text, Instant happenedAt, PaperSource source)
        implements Fact {}
