package org.tocsin.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody looks for in the register of events.
 *
 * @param text words, each of which begins a word of the report; empty for all
 * @param state {@code open}, {@code decided}, or the id of a state; empty for all
 * @param kind what the reporter thought it is; empty for all
 * @param priority {@code urgent}, {@code high}, {@code normal} or {@code low}; empty for all
 * @param from reported then or later
 * @param until reported before
 * @param byPriority sorted by priority and then by time; else by time
 * @param ascending the oldest or least urgent first
 * @param page counted from 0
 */
public record EventQuery(
        String text,
        String state,
        String kind,
        String priority,
        Optional<Instant> from,
        Optional<Instant> until,
        boolean byPriority,
        boolean ascending,
        int page) {}
