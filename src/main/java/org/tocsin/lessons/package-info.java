/** The post-incident review: lessons learnt and the improvements agreed. */
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
            "assessment",
            "response"
        })
package org.tocsin.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
