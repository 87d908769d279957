/** Confirmation, category and severity of an incident: proposed by tables, decided by people. */
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
            "incident",
            "intake"
        })
package org.tocsin.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
