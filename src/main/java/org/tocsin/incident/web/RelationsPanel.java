package org.tocsin.incident.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** Related, merged and split incidents, on the case page. */
@Component
class RelationsPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 150;
    }

    @Override
    public String title() {
        return "Other incidents";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/relations";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
