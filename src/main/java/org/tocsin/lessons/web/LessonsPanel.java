package org.tocsin.lessons.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** What was learnt from the incident and what will improve, on the case page. */
@Component
class LessonsPanel implements CasePanel {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String title() {
        return "Lessons and improvements";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/lessons";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
