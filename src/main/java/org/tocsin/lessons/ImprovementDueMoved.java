package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.audit.Fact;

/**
 * The improvement is to be carried out until another date.
 *
 * @param subject the improvement
 * @param dueAt until when
 * @param dueOn the day on whose end that is
 * @param previous the date before
 * @param why the reason
 */
public record ImprovementDueMoved(String subject, Instant dueAt, LocalDate dueOn, LocalDate previous, String why)
        implements Fact {}
