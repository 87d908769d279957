package org.tocsin.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Lets the application read from the engine in its own name, whoever is signed in there. */
@Component
class Unrestricted {

    private final IdentityService identity;

    Unrestricted(IdentityService identity) {
        this.identity = identity;
    }

    <T> T call(Supplier<T> read) {
        var signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return read.get();
        } finally {
            if (signedIn != null) {
                identity.setAuthentication(signedIn.getUserId(), signedIn.getGroupIds(), signedIn.getTenantIds());
            }
        }
    }
}
