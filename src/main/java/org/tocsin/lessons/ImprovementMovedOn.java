package org.tocsin.lessons;

import java.util.Locale;

/** An improvement is not where it would have to be for this any more. */
public class ImprovementMovedOn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImprovementMovedOn(ImprovementId id, ImprovementState state) {
        super("This is not possible for " + id + ", which is "
                + state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
