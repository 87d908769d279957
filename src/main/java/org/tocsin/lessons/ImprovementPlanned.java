package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.audit.Fact;

/**
 * Somebody is to carry out the improvement.
 *
 * @param subject the improvement
 * @param changes what it changes
 * @param owner who carries it out
 * @param dueAt until when
 * @param dueOn the day on whose end that is
 * @param why the reason
 */
public record ImprovementPlanned(
        String subject, String changes, String owner, Instant dueAt, LocalDate dueOn, String why) implements Fact {}
