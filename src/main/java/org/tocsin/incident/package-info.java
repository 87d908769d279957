/** The case: its phase, named owner, classification with history, events, assets, impacts, notes and timeline; the register and the spine. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "engine",
            "engine :: process",
            "identity",
            "policy",
            "files",
            "notification",
            "documents"
        })
package org.tocsin.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
