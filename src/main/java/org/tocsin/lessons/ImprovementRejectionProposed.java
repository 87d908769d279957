package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * The owner would give the improvement up.
 *
 * @param subject the improvement
 * @param why the reason
 */
public record ImprovementRejectionProposed(String subject, String why) implements Fact {}
