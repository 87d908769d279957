package org.tocsin.lessons;

import java.time.Instant;
import java.util.Optional;

/**
 * Which improvements somebody looks for.
 *
 * @param text words, each of which begins a word of the improvement; empty for all
 * @param state {@code open}, {@code ended}, or the id of a state; empty for all
 * @param changes id of what they change; empty for all
 * @param unit id of the role by which the owner is known; empty for all
 * @param owner user id; empty for all
 * @param agreedBefore only those that are older; empty for all
 * @param overdue only those that should have been carried out by now
 * @param byDue sorted by due date; else by when they were agreed
 * @param ascending the earliest first
 * @param page counted from 0
 */
public record ImprovementQuery(
        String text,
        String state,
        String changes,
        String unit,
        String owner,
        Optional<Instant> agreedBefore,
        boolean overdue,
        boolean byDue,
        boolean ascending,
        int page) {}
