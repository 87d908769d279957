package org.tocsin.incident;

import java.util.Arrays;
import java.util.Locale;

/** What the approver of a closure decides. */
public enum ClosureDecision {
    APPROVED,
    REVIEW_AGAIN,
    RESPOND_AGAIN;

    /** As forms and gateways know it: {@code review-again}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The decision with that id. Throws {@link IllegalArgumentException} for any other text. */
    public static ClosureDecision of(String id) {
        return Arrays.stream(values())
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a decision about closure: " + id));
    }
}
