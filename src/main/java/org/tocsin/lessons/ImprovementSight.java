package org.tocsin.lessons;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.engine.CaseAccess;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.Role;

/** Who may see an improvement: the roles that follow all of them up, and its owner. */
@Component
@Transactional(readOnly = true)
public class ImprovementSight implements CaseAccess {

    private static final Role[] READERS = {
        Role.ISIRT, Role.ISIRT_MANAGER, Role.MANAGEMENT, Role.COMPLIANCE, Role.PROCESS_OWNER
    };

    private static final String CARRY_OUT = "carry-out-improvement";

    private final Improvements improvements;
    private final CurrentUser user;

    ImprovementSight(Improvements improvements, CurrentUser user) {
        this.improvements = improvements;
        this.user = user;
    }

    /** Refuses, as if it did not exist, whoever may not see it. */
    public ImprovementView mustBeVisible(String number) {
        return improvements
                .findByNumber(number)
                .map(Improvement::view)
                .filter(view -> seesAll() || view.owner().equals(user.id()))
                .orElseThrow(() -> new UnknownImprovement(number));
    }

    /** Whether the current user follows up all improvements, not only their own. */
    public boolean seesAll() {
        return user.is(READERS);
    }

    @Override
    public boolean owns(String caseId) {
        return ImprovementId.isOne(caseId);
    }

    @Override
    public Set<String> readers() {
        return Arrays.stream(READERS).map(Role::id).collect(Collectors.toSet());
    }

    /** Never restricted: what is agreed is written so that whoever carries it out may read it. */
    @Override
    public Optional<Set<String>> namedPeople(String caseId) {
        return Optional.empty();
    }

    @Override
    public OptionalInt severityOf(String caseId) {
        return OptionalInt.empty();
    }

    @Override
    public boolean isReportedBy(String caseId, String userId) {
        return improvements
                .findByNumber(caseId)
                .filter(improvement -> improvement.view().owner().equals(userId))
                .isPresent();
    }

    @Override
    public boolean exists(String caseId) {
        return improvements.findByNumber(caseId).isPresent();
    }

    @Override
    public String kind() {
        return "IMP";
    }

    @Override
    public Optional<String> ownerOf(String caseId) {
        return improvements
                .findByNumber(caseId)
                .map(improvement -> improvement.view().owner())
                .filter(owner -> !owner.isEmpty());
    }

    @Override
    public String page(String caseId) {
        return "/improvements/" + caseId;
    }

    /** The work itself is due when its plan says so, not when policy would. */
    @Override
    public Optional<Instant> dueAt(String caseId, String task) {
        return task.equals(CARRY_OUT)
                ? improvements
                        .findByNumber(caseId)
                        .flatMap(improvement -> improvement.view().dueAt())
                : Optional.empty();
    }
}
