package org.tocsin.response;

import java.time.Instant;

/**
 * What the process needs to know of the immediate response.
 *
 * @param playbook the model that leads through it
 * @param controlDueAt until when it has to be decided whether the incident is under control
 */
public record SelectedPlaybook(String playbook, Instant controlDueAt) {}
