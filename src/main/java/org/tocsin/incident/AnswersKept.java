package org.tocsin.incident;

import java.util.Map;
import org.tocsin.audit.Fact;

/**
 * Answers to questions that a process owner added to a form are kept with the case.
 *
 * @param subject the incident
 * @param form the form
 * @param answers the answers by key
 */
public record AnswersKept(String subject, String form, Map<String, Object> answers) implements Fact {}
