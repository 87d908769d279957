/** Immediate and later response, playbooks and the question whether an incident is under control. */
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
            "intake",
            "assessment"
        })
package org.tocsin.response;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
