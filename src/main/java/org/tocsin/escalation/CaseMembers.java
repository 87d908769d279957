package org.tocsin.escalation;

import org.springframework.stereotype.Component;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;
import org.tocsin.identity.UnknownCase;

/** Who is in a case: whoever reads the whole of it and works; who only reviews it changes nothing. */
@Component
class CaseMembers {

    private final CaseSight sight;
    private final People people;
    private final CurrentUser user;

    CaseMembers(CaseSight sight, People people, CurrentUser user) {
        this.sight = sight;
        this.people = people;
        this.user = user;
    }

    boolean isIn(String caseId) {
        return sight.readsExisting(user.id(), caseId) && people.canWork(user.id());
    }

    /** Refuses others; to whoever may not see the case, as if it did not exist. */
    void mustBeIn(String caseId, String deed) {
        if (!sight.readsExisting(user.id(), caseId)) {
            throw new UnknownCase(caseId);
        }
        if (!people.canWork(user.id())) {
            throw user.refused(caseId, deed, "This is for those who work on the case");
        }
    }

    String person() {
        return user.id();
    }
}
