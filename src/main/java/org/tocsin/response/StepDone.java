package org.tocsin.response;

import java.util.Map;

/**
 * A step of a playbook that somebody has just done.
 *
 * @param playbook the playbook's model
 * @param step the id of the step's form
 * @param name the step as people read it
 * @param answers what was answered, by key
 */
public record StepDone(String playbook, String step, String name, Map<String, Object> answers) {}
