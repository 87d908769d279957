package org.tocsin.assessment.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** Category and severity on the case page, each with its history. */
@Component
class AssessmentPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String title() {
        return "Category and severity";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/assessment";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
