package org.tocsin.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.tocsin.engine.CaseAccess;

/** Tells whether a person may see a case: by role, by name where it is restricted, or because it is their own report. */
@Service
public class CaseSight {

    private final ObjectProvider<CaseAccess> cases;
    private final People people;
    private final CurrentUser user;

    CaseSight(ObjectProvider<CaseAccess> cases, People people, CurrentUser user) {
        this.cases = cases;
        this.people = people;
        this.user = user;
    }

    /** Refuses, as if the case did not exist, when the person who acts may not see it. */
    public void mustSee(String caseId) {
        if (!sees(user.id(), caseId)) {
            throw new UnknownCase(caseId);
        }
    }

    /** Refuses, as if the case did not exist, when the person who acts may not read everything in it. */
    public void mustReadAll(String caseId) {
        if (!readsAll(user.id(), caseId)) {
            throw new UnknownCase(caseId);
        }
    }

    /** Whether the person may see the case; nobody may see one that does not exist. */
    public boolean sees(String userId, String caseId) {
        return cases.stream().filter(module -> module.owns(caseId)).anyMatch(module -> sees(module, userId, caseId));
    }

    /** The only people who may see the case, when it is restricted. */
    public Optional<Set<String>> namedPeople(String caseId) {
        return cases.stream()
                .filter(module -> module.owns(caseId))
                .flatMap(module -> module.namedPeople(caseId).stream())
                .findFirst();
    }

    /** Whether the person may read everything in a case that there is. */
    public boolean readsExisting(String userId, String caseId) {
        return cases.stream().filter(module -> module.owns(caseId)).anyMatch(module -> module.exists(caseId))
                && readsAll(userId, caseId);
    }

    /** Who carries the case to its conclusion, by user id; empty where nobody does. */
    public Optional<String> ownerOf(String caseId) {
        return cases.stream()
                .filter(module -> module.owns(caseId))
                .flatMap(module -> module.ownerOf(caseId).stream())
                .findFirst();
    }

    /** The severity in force, 1 to 4; 0 while it is not known. */
    public int severityOf(String caseId) {
        return cases.stream()
                .filter(module -> module.owns(caseId))
                .findFirst()
                .map(module -> module.severityOf(caseId).orElse(0))
                .orElse(0);
    }

    /** The kinds of cases of which the person may read every one that is not restricted. */
    public List<String> kindsReadBy(String userId) {
        return cases.stream()
                .filter(module -> isReader(module, userId))
                .map(CaseAccess::kind)
                .toList();
    }

    /** The restricted cases of every kind that the person is named in, by number. */
    public List<String> openOnlyTo(String userId) {
        return cases.stream()
                .flatMap(module -> module.openOnlyTo(userId).stream())
                .toList();
    }

    /** The path of the page where people read the case. Throws {@link UnknownCase} when no module owns it. */
    public String page(String caseId) {
        return cases.stream()
                .filter(module -> module.owns(caseId))
                .findFirst()
                .map(module -> module.page(caseId))
                .orElseThrow(() -> new UnknownCase(caseId));
    }

    /** Whether the person may read everything in the case, not only what they reported themselves. */
    public boolean readsAll(String userId, String caseId) {
        return cases.stream()
                .filter(module -> module.owns(caseId))
                .anyMatch(module -> readsAll(module, userId, caseId));
    }

    private boolean sees(CaseAccess module, String userId, String caseId) {
        return readsAll(module, userId, caseId)
                || (module.namedPeople(caseId).isEmpty() && module.isReportedBy(caseId, userId));
    }

    private boolean readsAll(CaseAccess module, String userId, String caseId) {
        return module.namedPeople(caseId)
                .map(only -> only.contains(userId))
                .orElseGet(() -> isReader(module, userId) || module.isOwnedBy(caseId, userId));
    }

    private boolean isReader(CaseAccess module, String userId) {
        var readers = module.readers();
        return people.rolesOf(userId).stream().map(Role::id).anyMatch(readers::contains);
    }
}
