package org.tocsin.lessons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where an improvement stands: done is not enough, its effect is verified. */
public enum ImprovementState {
    /** Agreed in a review; the manager of the response team plans it. */
    AGREED,
    /** Its owner carries it out. */
    IN_PROGRESS,
    /** Its owner proposes to give it up; the manager of the response team decides. */
    REJECTION_PROPOSED,
    /** Carried out; its effect is still to be seen by somebody else. */
    CARRIED_OUT,
    /** Somebody else has seen that it works. */
    EFFECTIVE,
    /** Given up, with a reason. */
    REJECTED;

    /** As tables and addresses hold it: {@code in-progress}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The state with that id. Throws {@link IllegalArgumentException} for any other text. */
    public static ImprovementState of(String id) {
        return Arrays.stream(values())
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No state of an improvement: " + id));
    }

    /** Whether nothing is left to do. */
    public boolean isEnd() {
        return this == EFFECTIVE || this == REJECTED;
    }

    /** Whether its due date counts: what is not yet planned has none, and what is carried out has kept or missed it. */
    public boolean canBeOverdue() {
        return dueStates().contains(this);
    }

    /** The states in which the due date counts. */
    static List<ImprovementState> dueStates() {
        return List.of(IN_PROGRESS, REJECTION_PROPOSED);
    }
}
