package org.tocsin.intake;

import java.util.List;

/**
 * How soon an event should be looked at, as the table {@code event-triage} says.
 *
 * @param priority {@code urgent}, {@code high}, {@code normal} or {@code low}; empty before triage
 * @param advice what to do first
 */
public record Triage(String priority, String advice) {

    /** The priorities, the least urgent first. */
    static final List<String> RISING = List.of("low", "normal", "high", "urgent");

    static final Triage NONE = new Triage("", "");

    /** For sorting: 4 is urgent, 0 not yet known. */
    int rank() {
        return RISING.indexOf(priority) + 1;
    }
}
