package org.tocsin.assessment;

import java.util.Optional;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.SeverityClass;

/**
 * What somebody decides about a proposed severity.
 *
 * @param chosen the class instead; empty where the proposal is accepted
 * @param why the reason: also for accepting, so that a reviewer sees what it rests on
 */
public record SeverityVerdict(Optional<SeverityClass> chosen, String why) {

    /** Refuses a verdict without its reason. */
    public SeverityVerdict {
        if (why.isBlank()) {
            throw new AnswerRefused("severityRationale", "Please say why");
        }
    }

    /** The proposal is right. */
    public static SeverityVerdict accept(String why) {
        return new SeverityVerdict(Optional.empty(), why);
    }

    /** The proposal is wrong, and another class is. Refuses points outside 1 to 4. */
    public static SeverityVerdict overrule(int points, String why) {
        if (points < 1 || points > SeverityClass.values().length) {
            throw new AnswerRefused("severityChosen", "Whoever overrules the proposal chooses a class from I to IV");
        }
        return new SeverityVerdict(SeverityClass.of(points), why);
    }
}
