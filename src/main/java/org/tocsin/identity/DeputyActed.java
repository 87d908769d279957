package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * Somebody has done, in their own name, a task of another who was away when it was given to them.
 *
 * @param subject the case
 * @param task the task's purpose in kebab case
 * @param deputy user id of who did it
 * @param person user id of whose task it was
 */
public record DeputyActed(String subject, String task, String deputy, String person) implements Fact {}
