package org.tocsin.incident;

import org.tocsin.audit.Fact;

/**
 * What was said about two cases holds no more: they are not related, or were merged in error.
 *
 * @param subject the case
 * @param other the other case
 * @param relation what was said: {@code related} or {@code merged}
 * @param why the reason
 */
public record RelationEnded(String subject, String other, String relation, String why) implements Fact {}
