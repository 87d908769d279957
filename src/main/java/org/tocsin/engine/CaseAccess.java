package org.tocsin.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the guard must know of a case; each module that owns cases contributes one. */
public interface CaseAccess {

    /** Whether this module owns the case with that number. */
    boolean owns(String caseId);

    /** The only people who may see the case, when it is restricted; empty when every holder of a fitting role may. */
    Optional<Set<String>> namedPeople(String caseId);

    /** The severity in force, 1 (small) to 4 (very serious); empty while it is not known. */
    OptionalInt severityOf(String caseId);

    /** The roles whose holders may read the cases of this module while they are not restricted. */
    default Set<String> readers() {
        return Set.of("poc", "isirt", "isirt-manager", "compliance");
    }

    /** Whether there is a case with that number. */
    boolean exists(String caseId);

    /** How the numbers of its cases begin: {@code INC}. */
    String kind();

    /** The restricted cases that this person is named in, by number. */
    default Set<String> openOnlyTo(String userId) {
        return Set.of();
    }

    /** Who carries the case to its conclusion, by user id; empty where nobody does. */
    default Optional<String> ownerOf(String caseId) {
        return Optional.empty();
    }

    /** The path of the page where people read the case. */
    String page(String caseId);

    /** Whether that person owns the case and so reads the whole of it, whatever their roles. */
    default boolean isOwnedBy(String caseId, String userId) {
        return false;
    }

    /** Whether the case came from that person or is theirs to carry out, so that they may follow what becomes of it. */
    default boolean isReportedBy(String caseId, String userId) {
        return false;
    }

    /**
     * Until when a task of the case is to be done, where the case itself says so; empty where policy does.
     *
     * @param task the task's purpose in kebab case
     */
    default Optional<Instant> dueAt(String caseId, String task) {
        return Optional.empty();
    }

    /**
     * Whether somebody may do a task in the place of who is away; not where it would be about what they did themselves.
     *
     * @param caseId the number of what the task is about: its case, or the one record of it that the model names
     * @param task the task's purpose in kebab case
     */
    default boolean mayStandIn(String caseId, String task, String userId) {
        return true;
    }
}
