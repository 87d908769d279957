package org.tocsin.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What people may be in incident management; each role is a group of the same id in the engine's directory. */
public enum Role {
    /** Reports events; everybody is one. */
    REPORTER,
    /** Point of contact: first assessment of every event. */
    POC,
    /** Member of the incident response team. */
    ISIRT,
    /** Decides for the response team and owns an incident until somebody is appointed. */
    ISIRT_MANAGER,
    FORENSIC,
    CRISIS,
    LEGAL,
    COMMUNICATIONS,
    HR,
    FACILITIES,
    /** Answers for information security; told when an escalation has not been taken below. */
    SECURITY_MANAGER,
    MANAGEMENT,
    DATA_PROTECTION,
    /** Reviews what happened and proves it; changes nothing. */
    COMPLIANCE,
    /** Edits diagrams, tables and forms. */
    PROCESS_OWNER,
    /** Manages people and their roles. */
    ADMIN;

    /** The group's id: {@code isirt-manager}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether its holders are given tasks: not who only reports, manages people, or reviews what others did. */
    public boolean works() {
        return this != REPORTER && this != COMPLIANCE && this != ADMIN;
    }

    /** The role with that group id; empty for groups that mean nothing to Tocsin. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
