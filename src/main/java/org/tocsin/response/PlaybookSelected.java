package org.tocsin.response;

import java.time.Instant;
import org.tocsin.audit.Fact;

/**
 * It is chosen how the immediate response is done.
 *
 * @param subject the incident
 * @param playbook the model that leads through it
 * @param decision table and version that chose it, and the rule that fired
 * @param controlDueAt until when it has to be decided whether the incident is under control
 * @param why the rationale of the rule
 */
public record PlaybookSelected(String subject, String playbook, String decision, Instant controlDueAt, String why)
        implements Fact {}
