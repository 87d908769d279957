package org.tocsin.response;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The response to an incident as far as it went.
 *
 * @param playbook what leads through the immediate response
 * @param steps what was done in it, the oldest first
 * @param controlLimit until when control has to be decided on
 * @param control every assessment of control, the oldest first
 * @param measures further measures, the oldest first
 * @param laterResponses later responses, the oldest first
 * @param recovery every check of recovery, the oldest first
 */
public record ResponseView(
        Optional<Playbook> playbook,
        List<Step> steps,
        Optional<Instant> controlLimit,
        List<Control> control,
        List<Measures> measures,
        List<Later> laterResponses,
        List<Recovery> recovery) {

    /**
     * The playbook in use.
     *
     * @param id the model's id
     * @param name as people read it
     * @param rationale why this one
     * @param decision table, version and rule that chose it
     * @param selectedAt when
     */
    public record Playbook(String id, String name, String rationale, String decision, Instant selectedAt) {}

    /**
     * A step done.
     *
     * @param name as people read it
     * @param answers what was answered, as the person saw it
     * @param by who
     * @param at when
     */
    public record Step(String name, List<StepAnswer> answers, String by, Instant at) {}

    /**
     * An assessment of control.
     *
     * @param isUnderControl the decision
     * @param why on which basis
     * @param dueAt until when it was to be made
     * @param isLate whether it came after that
     * @param by who
     * @param at when
     */
    public record Control(boolean isUnderControl, String why, Instant dueAt, boolean isLate, String by, Instant at) {}

    /**
     * Further measures.
     *
     * @param what what was done
     * @param outcome what came of it; may be empty
     * @param by who
     * @param at when
     */
    public record Measures(String what, String outcome, String by, Instant at) {}

    /**
     * Later responses.
     *
     * @param eradication how the cause was removed
     * @param restoration what was restored
     * @param monitoring what is watched; may be empty
     * @param by who
     * @param at when
     */
    public record Later(String eradication, String restoration, String monitoring, String by, Instant at) {}

    /**
     * A check of recovery.
     *
     * @param isVerified the finding
     * @param evidence what was checked and seen
     * @param by who
     * @param at when
     */
    public record Recovery(boolean isVerified, String evidence, String by, Instant at) {}
}
