/**
 * Nothing is late unnoticed: the clocks of every case, a warning before each runs out, and escalation from level to level
 * until a named person takes care.
 */
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
package org.tocsin.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
