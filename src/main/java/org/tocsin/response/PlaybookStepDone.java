package org.tocsin.response;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Somebody did a step of the playbook.
 *
 * @param subject the incident
 * @param playbook the playbook
 * @param step the step, which is the id of its form
 * @param answers what was answered, with the labels that the person saw
 */
public record PlaybookStepDone(String subject, String playbook, String step, List<StepAnswer> answers)
        implements Fact {}
