package org.tocsin.lessons;

import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.tocsin.identity.Role;

/** As what somebody took part in an incident; the questions of the review depend on it. */
public enum Part {
    /** Decided. */
    DECISION,
    /** Worked on the response. */
    RESPONSE,
    /** Took the report and assessed it. */
    POINT_OF_CONTACT,
    /** Helped with something particular. */
    SUPPORT;

    private static final Set<Role> DECIDERS = Set.of(Role.ISIRT_MANAGER, Role.MANAGEMENT, Role.CRISIS);

    /** As forms and tables hold it: {@code point-of-contact}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part with that id; empty for any other text. */
    public static Optional<Part> of(String id) {
        return Arrays.stream(values()).filter(part -> part.id().equals(id)).findFirst();
    }

    /** What somebody with these roles most likely was; they may say otherwise. */
    static Part likely(Set<Role> roles) {
        if (!Collections.disjoint(DECIDERS, roles)) {
            return DECISION;
        }
        if (roles.contains(Role.ISIRT)) {
            return RESPONSE;
        }
        return roles.contains(Role.POC) ? POINT_OF_CONTACT : SUPPORT;
    }
}
