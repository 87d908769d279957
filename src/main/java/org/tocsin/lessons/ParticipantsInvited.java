package org.tocsin.lessons;

import java.time.Instant;
import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Those who took part are asked what helped and what hindered.
 *
 * @param subject the incident
 * @param people who is asked
 * @param dueAt until when their answers are waited for
 */
public record ParticipantsInvited(String subject, List<String> people, Instant dueAt) implements Fact {}
