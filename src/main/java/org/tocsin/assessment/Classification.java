package org.tocsin.assessment;

import org.tocsin.engine.AnswerRefused;

/**
 * What kind of incident it is, what is affected and how bad it can get.
 *
 * @param category one of the categories
 * @param subKind a sub-kind of that category; {@code unspecified} where none fits
 * @param assets what is affected
 * @param factors the three factors
 * @param impacts the six impacts
 * @param why what these values rest on
 */
public record Classification(
        String category, String subKind, AffectedAssets assets, Factors factors, Impacts impacts, String why) {

    /** Refuses a classification without its reason. */
    public Classification {
        if (why.isBlank()) {
            throw new AnswerRefused("classificationRationale", "Please say what these values rest on");
        }
    }
}
