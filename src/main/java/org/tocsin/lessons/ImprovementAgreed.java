package org.tocsin.lessons;

import org.tocsin.audit.Fact;

/**
 * An improvement was agreed and is a record of its own from now on.
 *
 * @param subject the improvement
 * @param incident the incident that it came from
 * @param text what was agreed
 */
public record ImprovementAgreed(String subject, String incident, String text) implements Fact {}
