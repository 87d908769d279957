package org.tocsin.escalation;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.policy.Target;

/**
 * A clock of a case: until when a target is to be met, or a task to be done.
 *
 * @param id names it
 * @param caseId the case
 * @param target what is to be met, or the purpose of the task, in kebab case
 * @param taskId the task; empty for a target of the case
 * @param state how it stands
 * @param severity the class that it was computed for; 0 while none was known
 * @param policy what policy allows
 * @param agreed whether the case itself says until when
 * @param startedAt from when it runs
 * @param warningAt when people are warned
 * @param dueAt until when; while it is paused, until when it ran before
 * @param endedAt when it was over
 */
public record CaseClock(
        long id,
        String caseId,
        String target,
        String taskId,
        ClockState state,
        int severity,
        Target policy,
        boolean agreed,
        Instant startedAt,
        Instant warningAt,
        Instant dueAt,
        Optional<Instant> endedAt) {

    /** Whether it belongs to a task and not to the case. */
    public boolean isOfTask() {
        return !taskId.isEmpty();
    }

    /** Whether it is not over. */
    public boolean isOpen() {
        return endedAt.isEmpty();
    }
}
