package org.tocsin.observable.web;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;
import org.tocsin.observable.Hit;
import org.tocsin.observable.Observables;

/** Cases by an observable that was seen in them. */
@Component
class ObservableFinder implements Finder {

    private static final Set<Role> READERS =
            Set.of(Role.POC, Role.ISIRT, Role.ISIRT_MANAGER, Role.FORENSIC, Role.COMPLIANCE);

    private static final int MOST = 4;

    private final Observables observables;

    ObservableFinder(Observables observables) {
        this.observables = observables;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }

    @Override
    public List<Found> find(String text) {
        return observables.search(text).stream()
                .limit(MOST)
                .map(ObservableFinder::found)
                .toList();
    }

    private static Found found(Hit hit) {
        return new Found(hit.caseId(), hit.observable().defanged() + " in " + hit.title(), hit.path());
    }
}
