/** Event reports, their triage, the point of contact's assessment and what became of each. */
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
            "documents",
            "incident"
        })
package org.tocsin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
