package org.tocsin.identity;

import org.tocsin.audit.Fact;

/**
 * A task of somebody who is away waits for who acts for them.
 *
 * @param subject the case
 * @param task the task's purpose in kebab case
 * @param person user id of who is away
 * @param deputy user id of who acts
 */
public record TaskPassedToDeputy(String subject, String task, String person, String deputy) implements Fact {}
