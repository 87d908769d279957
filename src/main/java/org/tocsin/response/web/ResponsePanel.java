package org.tocsin.response.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** What was done about the incident and whether it is under control, on the case page. */
@Component
class ResponsePanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String title() {
        return "Response";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/response";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
