package org.tocsin.assessment;

import java.util.Map;
import java.util.Set;

/**
 * The three factors that severity rests on.
 *
 * @param systemImportance how important the affected system is
 * @param businessLoss how great the loss to the business is
 * @param socialImpact how great the effect on society is
 */
public record Factors(String systemImportance, String businessLoss, String socialImpact) {

    private static final Set<String> IMPORTANCES = Set.of("ordinary", "important", "especially-important");
    private static final Set<String> LOSSES = Set.of("minor", "considerable", "serious", "especially-serious");
    private static final Set<String> SOCIAL_IMPACTS =
            Set.of("minor", "considerable", "important", "especially-important");

    /** Refuses a value that is on no scale, naming the field. */
    public Factors {
        Choice.mustBeOneOf(IMPORTANCES, "systemImportance", systemImportance);
        Choice.mustBeOneOf(LOSSES, "businessLoss", businessLoss);
        Choice.mustBeOneOf(SOCIAL_IMPACTS, "socialImpact", socialImpact);
    }

    Map<String, Object> inputs() {
        return Map.of("systemImportance", systemImportance, "businessLoss", businessLoss, "socialImpact", socialImpact);
    }

    /** As people read them. */
    String inWords() {
        return "importance of the system %s, business loss %s, social impact %s"
                .formatted(words(systemImportance), words(businessLoss), words(socialImpact));
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
