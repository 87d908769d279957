package org.tocsin.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the people decide on the way: each turn follows from something the record says, so that the same record always
 * takes the same path.
 *
 * @param decisions what the point of contact decides, one per time it is asked
 * @param notConfirmed why the incident is not confirmed, empty where it is
 * @param overruled the severity class that replaces the proposed one
 * @param closures what the manager decides about closure, one per time it is asked
 */
record Course(
        List<EventDecision> decisions,
        Optional<String> notConfirmed,
        String status,
        Optional<Integer> overruled,
        boolean controlledAtOnce,
        boolean recoveredAtOnce,
        List<String> closures) {

    private static final Set<String> SLOW = Set.of("Days", "Weeks", "Months", "Years");

    private static final Set<String> FOUND_WHILE_LOOKING = Set.of("Security researcher", "Audit", "It review");

    static Course of(VerisRecord record, EarlierRecords.Related related, int proposedClass) {
        return new Course(
                decisions(record, related),
                notConfirmed(record),
                status(record),
                rated(record).filter(rated -> rated != proposedClass),
                !unitIn(record, "/timeline/containment/unit", SLOW),
                !unitIn(record, "/attribute/availability/duration/unit", Set.of("Weeks", "Months", "Years")),
                closures(record));
    }

    private static List<EventDecision> decisions(VerisRecord record, EarlierRecords.Related related) {
        if (related.duplicateOf().isPresent()) {
            return List.of(EventDecision.DUPLICATE);
        }
        if (related.belongsTo().isPresent()) {
            return List.of(EventDecision.ATTACH);
        }
        return onItsOwn(record);
    }

    /** A false positive of low confidence is one that the ISIRT sends back: in the end only the event is recorded. */
    private static List<EventDecision> onItsOwn(VerisRecord record) {
        if (is(record, "False positive")) {
            return isDoubtful(record)
                    ? List.of(EventDecision.FALSE_ALARM, EventDecision.EVENT_ONLY)
                    : List.of(EventDecision.FALSE_ALARM);
        }
        return isWeaknessOnly(record) ? List.of(EventDecision.VULNERABILITY) : List.of(EventDecision.NEW_INCIDENT);
    }

    private static boolean isWeaknessOnly(VerisRecord record) {
        return is(record, "Near miss")
                && !record.hasEffect()
                && (unitIn(record, "/discovery_method/external/variety", FOUND_WHILE_LOOKING)
                        || unitIn(record, "/discovery_method/internal/variety", FOUND_WHILE_LOOKING));
    }

    private static Optional<String> notConfirmed(VerisRecord record) {
        if (is(record, "Near miss")) {
            return Optional.of("near-miss");
        }
        boolean nothingFound = is(record, "Suspected") && isDoubtful(record) && !record.hasEffect();
        return nothingFound ? Optional.of("false-alarm") : Optional.empty();
    }

    private static String status(VerisRecord record) {
        if (is(record, "Suspected")) {
            return "suspected";
        }
        return record.disclosure().equals("No") && !record.hasEffect() ? "attempted" : "actual";
    }

    private static Optional<Integer> rated(VerisRecord record) {
        return record.text("/impact/overall_rating").flatMap(rating -> switch (rating) {
            case "Catastrophic" -> Optional.of(4);
            case "Damaging" -> Optional.of(3);
            case "Painful" -> Optional.of(2);
            case "Distracting", "Insignificant" -> Optional.of(1);
            default -> Optional.empty();
        });
    }

    /** What is dear to put right is not right at the first look: the response goes on, or the review does. */
    private static List<String> closures(VerisRecord record) {
        return switch (record.text("/cost_corrective_action").orElse("")) {
            case "Difficult and expensive" -> List.of("respond-again", "approved");
            case "Something in-between" -> List.of("review-again", "approved");
            default -> List.of("approved");
        };
    }

    private static boolean is(VerisRecord record, String securityIncident) {
        return record.text("/security_incident")
                .filter(securityIncident::equals)
                .isPresent();
    }

    private static boolean isDoubtful(VerisRecord record) {
        return unitIn(record, "/confidence", Set.of("Low", "None"));
    }

    private static boolean unitIn(VerisRecord record, String pointer, Set<String> words) {
        return record.words(pointer).stream().anyMatch(words::contains);
    }
}
