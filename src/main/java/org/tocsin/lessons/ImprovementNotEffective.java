package org.tocsin.lessons;

import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.audit.Fact;

/**
 * The improvement does not work and is to be carried out again.
 *
 * @param subject the improvement
 * @param carriedOutBy who carried it out
 * @param dueAt until when it is to be done again
 * @param dueOn the day on whose end that is
 * @param why what was seen
 */
public record ImprovementNotEffective(String subject, String carriedOutBy, Instant dueAt, LocalDate dueOn, String why)
        implements Fact {}
