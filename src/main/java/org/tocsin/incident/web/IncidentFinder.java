package org.tocsin.incident.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;
import org.tocsin.incident.IncidentView;
import org.tocsin.incident.Register;
import org.tocsin.incident.RegisterQuery;

/** Incidents by number, title, owner, category or asset, the newest first. */
@Component
class IncidentFinder implements Finder {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    private static final int MOST = 6;

    private final Register register;

    IncidentFinder(Register register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }

    @Override
    public List<Found> find(String text) {
        var query =
                new RegisterQuery(text, "", OptionalInt.empty(), Optional.empty(), Optional.empty(), false, false, 0);
        return register.search(query).cases().stream()
                .limit(MOST)
                .map(IncidentFinder::found)
                .toList();
    }

    private static Found found(IncidentView incident) {
        return new Found(incident.id().number(), incident.title(), "/incidents/" + incident.id());
    }
}
