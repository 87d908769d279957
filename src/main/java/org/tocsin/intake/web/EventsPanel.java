package org.tocsin.intake.web;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.CasePanel;
import org.tocsin.incident.IncidentId;

/** The events of an incident, on its page. */
@Component
class EventsPanel implements CasePanel {

    private static final Set<Role> READERS = Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.COMPLIANCE);

    @Override
    public int order() {
        return 100;
    }

    @Override
    public String title() {
        return "Events";
    }

    @Override
    public String fragment(IncidentId id) {
        return "/incidents/" + id + "/panels/events";
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }
}
