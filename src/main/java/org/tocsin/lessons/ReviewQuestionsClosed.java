package org.tocsin.lessons;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Answers are waited for no longer.
 *
 * @param subject the incident
 * @param answered how many answered
 * @param missing who did not
 */
public record ReviewQuestionsClosed(String subject, int answered, List<String> missing) implements Fact {}
