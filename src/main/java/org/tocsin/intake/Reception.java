package org.tocsin.intake;

import java.time.Instant;
import java.util.Optional;

/**
 * How a report came in that somebody else entered.
 *
 * @param how {@code phone}, {@code paper}, {@code in-person} or {@code mail}
 * @param at when it reached the organisation
 * @param user the user id of whoever reported it, if they have one
 */
public record Reception(String how, Instant at, Optional<String> user) {}
