package org.tocsin.sharing;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody looks for in the register of releases; empty texts ask for nothing.
 *
 * @param text words of numbers, recipients and addresses
 * @param tlp id of a marking
 * @param kind id of a kind of recipient
 * @param channel id of a way
 * @param state id of a state
 * @param from not begun before
 * @param before begun before
 * @param ascending whether the oldest comes first
 * @param page from 0
 */
public record ReleaseQuery(
        String text,
        String tlp,
        String kind,
        String channel,
        String state,
        Optional<Instant> from,
        Optional<Instant> before,
        boolean ascending,
        int page) {}
