package org.tocsin.engine;

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

    /** Whether the case came from that person, who may follow what becomes of it. */
    default boolean isReportedBy(String caseId, String userId) {
        return false;
    }
}
