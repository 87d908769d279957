package org.tocsin.response.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** Whether the incident is with the crisis organisation, on the case page. */
@Component
class CrisisPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 350;
    }

    @Override
    public String title() {
        return "Crisis";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/crisis";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
