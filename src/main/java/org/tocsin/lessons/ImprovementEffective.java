package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * Somebody other than its owner has seen that the improvement works.
 *
 * @param subject the improvement
 * @param carriedOutBy who carried it out
 * @param why what was seen
 */
public record ImprovementEffective(String subject, String carriedOutBy, String why) implements Fact {}
