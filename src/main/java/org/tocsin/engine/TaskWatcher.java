package org.tocsin.engine;

import java.time.Instant;

/**
 * Is told of every user task of every case, whatever model it belongs to, in the transaction in which it opens or ends.
 * Modules contribute it as a bean.
 */
public interface TaskWatcher {

    /**
     * A task that opens.
     *
     * @param id the engine's id
     * @param caseId the case
     * @param purpose what is to be done, in kebab case
     * @param severity of the case, 0 while it is not known
     * @param restricted whether only named people may see the case
     * @param agreed whether the case itself says until when, and not policy
     * @param createdAt since when it waits
     * @param dueAt until when it is to be done
     */
    record Opened(
            String id,
            String caseId,
            String purpose,
            int severity,
            boolean restricted,
            boolean agreed,
            Instant createdAt,
            Instant dueAt) {}

    /**
     * A task that is open no more.
     *
     * @param id the engine's id
     * @param caseId the case
     * @param done whether somebody did it; otherwise it is needed no more
     * @param late whether that was after its time
     */
    record Ended(String id, String caseId, boolean done, boolean late) {}

    /** A task waits from now on. */
    void opened(Opened task);

    /** Somebody has taken a task of the case. */
    void taken(String caseId);

    /** A task is to be done until another time. */
    void moved(String taskId, String caseId, Instant dueAt);

    /** A task waits no more. */
    void ended(Ended task);

    /** Other people than before may see the case. */
    void readdressed(String caseId, boolean restricted);
}
