package org.tocsin.lessons;

import org.tocsin.engine.AnswerRefused;

/**
 * What the response team says it learnt.
 *
 * @param harmConfined how the harm was confined
 * @param rootCause what the incident came from
 * @param wentWell what to keep; may be empty
 * @param wentBadly what to change; may be empty
 * @param rationale what the root cause rests on; may be empty
 */
public record LessonsLearnt(
        String harmConfined, RootCause rootCause, String wentWell, String wentBadly, String rationale) {

    /** Refuses lessons that do not say how the harm was confined. */
    public LessonsLearnt {
        if (harmConfined.isBlank()) {
            throw new AnswerRefused("harmConfined", "Please say how the harm was confined");
        }
    }
}
