package org.tocsin.escalation.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** What must be done until when, what is late and who takes care, on the case page. */
@Component
class ClocksPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String title() {
        return "Targets and escalation";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/cases/" + id + "/clocks";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
