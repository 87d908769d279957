package org.tocsin.incident;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What somebody looks for in the register.
 *
 * @param text words, each of which begins a word of the case; empty for all
 * @param state {@code open}, {@code ended}, or the id of a phase; empty for all
 * @param severity 1 to 4; empty for all
 * @param category one of the thirteen; empty for all
 * @param owner user id; empty for all
 * @param bySeverity sorted by severity and then by time; else by time
 * @param ascending the oldest or smallest first
 * @param page counted from 0
 */
public record RegisterQuery(
        String text,
        String state,
        OptionalInt severity,
        Optional<String> category,
        Optional<String> owner,
        boolean bySeverity,
        boolean ascending,
        int page) {}
