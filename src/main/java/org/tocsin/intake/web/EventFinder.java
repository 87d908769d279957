package org.tocsin.intake.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;
import org.tocsin.intake.EventQuery;
import org.tocsin.intake.EventRegister;
import org.tocsin.intake.SecurityEvent;

/** Events by number or the words of their report, the newest first. */
@Component
class EventFinder implements Finder {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    private static final int MOST = 4;

    private static final int LONGEST_DETAIL = 90;

    private final EventRegister register;

    EventFinder(EventRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }

    @Override
    public List<Found> find(String text) {
        var query = new EventQuery(text, "", "", "", Optional.empty(), Optional.empty(), false, false, 0);
        return register.search(query).events().stream()
                .limit(MOST)
                .map(EventFinder::found)
                .toList();
    }

    private static Found found(SecurityEvent event) {
        var what = event.report().what().strip().replaceAll("\\s+", " ");
        var detail = what.length() > LONGEST_DETAIL ? what.substring(0, LONGEST_DETAIL) + "\u2026" : what;
        return new Found(event.id().number(), detail, "/events/" + event.id());
    }
}
