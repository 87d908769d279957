package org.tocsin.lessons;

import java.util.List;
import org.tocsin.audit.Fact;

/**
 * Somebody who took part said what helped and what hindered.
 *
 * @param subject the incident
 * @param person who answered
 * @param part as what they took part
 * @param said what they said, question by question
 */
public record ReviewQuestionsAnswered(String subject, String person, String part, List<ParticipantView.Said> said)
        implements Fact {}
