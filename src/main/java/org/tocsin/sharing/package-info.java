/** Information of a case leaves the house: asked for, decided by rule and people, fixed by its hash, released, registered. */
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
            "notification :: webhook",
            "documents",
            "incident",
            "intake",
            "assessment",
            "response"
        })
package org.tocsin.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
