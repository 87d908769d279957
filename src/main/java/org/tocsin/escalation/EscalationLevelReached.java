package org.tocsin.escalation;

import java.time.Instant;
import java.util.List;
import org.tocsin.audit.Fact;

/**
 * The next level of an escalation was told.
 *
 * @param subject the case
 * @param escalation the escalation
 * @param level which, from 1
 * @param people who was told
 * @param answerDueAt when the next level is told
 * @param rule where the path says so
 */
public record EscalationLevelReached(
        String subject, long escalation, int level, List<String> people, Instant answerDueAt, String rule)
        implements Fact {}
