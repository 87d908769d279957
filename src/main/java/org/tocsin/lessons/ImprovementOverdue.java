package org.tocsin.lessons;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * The improvement should have been carried out and is not.
 *
 * @param subject the improvement
 * @param owner who carries it out
 * @param dueAt until when it should have been done
 */
public record ImprovementOverdue(String subject, String owner, Instant dueAt) implements Fact {}
