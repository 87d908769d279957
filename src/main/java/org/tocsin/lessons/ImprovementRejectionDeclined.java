package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * The improvement is to be carried out all the same.
 *
 * @param subject the improvement
 * @param why the reason
 */
public record ImprovementRejectionDeclined(String subject, String why) implements Fact {}
