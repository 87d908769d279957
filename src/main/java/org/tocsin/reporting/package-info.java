/** Interim reports on investigations that last: when they are due, drafted, reviewed by a second person, frozen and sent. */
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
package org.tocsin.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
