package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * A task stays with somebody who is away, because nobody who is there may act for them; the managers are told.
 *
 * @param subject the case
 * @param task the task's purpose in kebab case
 * @param person user id of who is away
 */
public record TaskWithoutDeputy(String subject, String task, String person) implements Fact {}
