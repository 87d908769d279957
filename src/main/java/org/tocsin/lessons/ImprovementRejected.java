package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * The improvement is given up.
 *
 * @param subject the improvement
 * @param why the reason
 */
public record ImprovementRejected(String subject, String why) implements Fact {}
