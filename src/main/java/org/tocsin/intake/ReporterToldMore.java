package org.tocsin.intake;

import org.tocsin.audit.Fact;

/**
 * The reporter is told what became of the matter after the assessment.
 *
 * @param subject the event
 * @param answer in plain words
 */
public record ReporterToldMore(String subject, String answer) implements Fact {}
