/** Observables (addresses, domains, hashes, URLs, mail addresses) found in what was said about cases, and what cases have in common. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"audit", "engine", "identity", "files", "notification", "incident", "intake", "sharing"})
package org.tocsin.observable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
