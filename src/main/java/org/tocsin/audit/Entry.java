package org.tocsin.audit;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param id position in the ledger
 * @param recordedAt when it was written, UTC
 * @param actor who caused it
 * @param kind the fact's name in kebab case, {@code incident-declared}
 * @param subject the case it is about
 * @param why the reason given; empty where none is asked
 * @param model the model in whose step it happened, {@code id:version}; empty outside a model
 * @param payload the fact as JSON
 */
public record Entry(
        long id,
        Instant recordedAt,
        Actor actor,
        String kind,
        String subject,
        String why,
        String model,
        String payload) {}
