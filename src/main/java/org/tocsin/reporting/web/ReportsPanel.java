package org.tocsin.reporting.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** The interim reports of an incident and when the next one is due, on the case page. */
@Component
class ReportsPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 250;
    }

    @Override
    public String title() {
        return "Interim reports";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/cases/" + id + "/interim-reports";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
