package org.tocsin.lessons;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who took part and was asked.
 *
 * @param person user id
 * @param part as what they took part
 * @param answeredAt when they answered; empty without an answer
 * @param said what they answered, question by question; empty without an answer
 */
public record ParticipantView(String person, Part part, Optional<Instant> answeredAt, List<Said> said) {

    /**
     * One answer.
     *
     * @param question as the person saw it
     * @param answer what they said
     */
    public record Said(String question, String answer) {}
}
