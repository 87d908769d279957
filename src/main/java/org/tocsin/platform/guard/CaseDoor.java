package org.tocsin.platform.guard;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.CaseAccess;

/** Asks the module that owns a case who may see it; the engine knows no restricted cases. */
@Component
class CaseDoor {

    private final ObjectProvider<CaseAccess> modules;

    CaseDoor(ObjectProvider<CaseAccess> modules) {
        this.modules = modules;
    }

    /** The only people who may see the case; empty when it is not restricted. */
    Optional<Set<String>> namedPeople(String caseId) {
        return owner(caseId).flatMap(module -> module.namedPeople(caseId));
    }

    boolean isOpenTo(String userId, String caseId) {
        return namedPeople(caseId).map(named -> named.contains(userId)).orElse(true);
    }

    /** Whether somebody may do a task in the place of who is away. */
    boolean mayStandIn(String userId, TaskAddress task) {
        var about = task.matter().isEmpty() ? task.caseId() : task.matter();
        return owner(about)
                .map(module -> module.mayStandIn(about, task.purpose(), userId))
                .orElse(true);
    }

    /** The severity that targets depend on; 0 while it is not known. */
    int severityOf(String caseId) {
        return owner(caseId)
                .map(module -> module.severityOf(caseId))
                .orElse(OptionalInt.empty())
                .orElse(0);
    }

    /** Until when a task is to be done, where the case itself says so. */
    Optional<Instant> dueAt(String caseId, String purpose) {
        return owner(caseId).flatMap(module -> module.dueAt(caseId, purpose));
    }

    private Optional<CaseAccess> owner(String caseId) {
        return modules.stream().filter(module -> module.owns(caseId)).findFirst();
    }
}
