package org.tocsin.replay;

import java.util.Locale;

/** What the point of contact decides about an event, as the form's options call it. */
enum EventDecision {
    FALSE_ALARM,
    EVENT_ONLY,
    VULNERABILITY,
    DUPLICATE,
    NEW_INCIDENT,
    ATTACH;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
