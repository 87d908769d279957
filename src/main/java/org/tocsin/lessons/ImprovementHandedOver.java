package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * Somebody else carries out the improvement from now on.
 *
 * @param subject the improvement
 * @param owner who
 * @param previous who it was before
 * @param why the reason
 */
public record ImprovementHandedOver(String subject, String owner, String previous, String why) implements Fact {}
