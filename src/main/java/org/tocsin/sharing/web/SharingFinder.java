package org.tocsin.sharing.web;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;
import org.tocsin.sharing.ReleaseQuery;
import org.tocsin.sharing.ReleaseRegister;
import org.tocsin.sharing.ReleaseView;

/** Releases by number of request or case, or by recipient, the newest first. */
@Component
class SharingFinder implements Finder {

    private static final Set<Role> READERS = Set.of(
            Role.ISIRT, Role.ISIRT_MANAGER, Role.LEGAL, Role.DATA_PROTECTION, Role.COMMUNICATIONS, Role.COMPLIANCE);

    private static final int MOST = 4;

    private final ReleaseRegister register;

    SharingFinder(ReleaseRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return !Collections.disjoint(READERS, roles);
    }

    @Override
    public List<Found> find(String text) {
        var query = new ReleaseQuery(text, "", "", "", "", Optional.empty(), Optional.empty(), false, 0);
        return register.search(query).releases().stream()
                .limit(MOST)
                .map(SharingFinder::found)
                .toList();
    }

    private static Found found(ReleaseView one) {
        var detail = one.tlp().label() + " to " + one.to().name() + ", " + one.incident();
        return new Found(one.request().number(), detail, "/sharing/" + one.request());
    }
}
