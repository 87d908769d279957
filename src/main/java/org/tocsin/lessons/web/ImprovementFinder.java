package org.tocsin.lessons.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;
import org.tocsin.lessons.ImprovementQuery;
import org.tocsin.lessons.ImprovementRegister;
import org.tocsin.lessons.ImprovementView;

/** Improvements by number or word, the newest first; who follows up none of them finds their own. */
@Component
class ImprovementFinder implements Finder {

    private static final int MOST = 6;

    private final ImprovementRegister register;

    ImprovementFinder(ImprovementRegister register) {
        this.register = register;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public boolean isFor(Set<Role> roles) {
        return roles.contains(Role.COMPLIANCE) || roles.stream().anyMatch(Role::works);
    }

    @Override
    public List<Found> find(String text) {
        var query = new ImprovementQuery(text, "", "", "", "", Optional.empty(), false, false, false, 0);
        return register.search(query).improvements().stream()
                .limit(MOST)
                .map(ImprovementFinder::found)
                .toList();
    }

    private static Found found(ImprovementView one) {
        return new Found(one.id().number(), one.text(), "/improvements/" + one.id());
    }
}
