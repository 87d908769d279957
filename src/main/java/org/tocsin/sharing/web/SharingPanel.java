package org.tocsin.sharing.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** What is asked to be shared and what has left, on the case page. */
@Component
class SharingPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 380;
    }

    @Override
    public String title() {
        return "Sharing";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/sharing";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
