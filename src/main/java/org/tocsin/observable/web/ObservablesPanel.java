package org.tocsin.observable.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** Addresses, domains, hashes, URLs and mail addresses of the case, on its page. */
@Component
class ObservablesPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 500;
    }

    @Override
    public String title() {
        return "Observables";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/observables";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
