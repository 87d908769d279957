package org.tocsin.assessment;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Decision;
import org.tocsin.engine.Decisions;
import org.tocsin.incident.CategoryChoice;

/** Knows the categories as the decision table has them, and their place in the Reference Security Incident Taxonomy. */
@Component
class Categories {

    private static final String TABLE = "incident-category";
    private static final String UNSPECIFIED = "unspecified";

    private final Decisions decisions;

    Categories(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The category with its sub-kind. Refuses a pair that the table does not have, naming the field that is wrong. */
    CategoryChoice choice(String category, String subKind) {
        var decision = decide(category, subKind);
        if (decision.outputs().isEmpty()) {
            throw refused(category, subKind);
        }
        return new CategoryChoice(category, subKind, decision.text("rsitClass"), decision.text("rsitType"));
    }

    /** Category and sub-kind as people read them; empty while there is no category. */
    String labelOf(CategoryChoice choice) {
        var decision = decide(choice.category(), choice.subKind());
        return decision.outputs().isEmpty()
                ? choice.label()
                : decision.text("categoryLabel") + ": " + decision.text("subKindLabel");
    }

    private AnswerRefused refused(String category, String subKind) {
        return decide(category, UNSPECIFIED).outputs().isEmpty()
                ? new AnswerRefused("category", "\u201c" + category + "\u201d is not a category")
                : new AnswerRefused("subKind", "\u201c" + subKind + "\u201d is not a sub-kind of " + category);
    }

    private Decision decide(String category, String subKind) {
        return decisions.decide(TABLE, Map.of("category", category, "subKind", subKind));
    }
}
