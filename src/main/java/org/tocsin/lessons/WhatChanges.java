package org.tocsin.lessons;

import java.util.Arrays;
import java.util.Locale;
import org.tocsin.engine.AnswerRefused;

/** What an improvement changes: ISO/IEC 27035 wants lessons carried into all five. */
public enum WhatChanges {
    /** A security control. */
    CONTROL,
    /** The assessment of risks and how they are treated. */
    RISK_ASSESSMENT,
    /** The way incidents are managed: processes, forms, playbooks, contacts. */
    SCHEME,
    /** A policy of the organisation. */
    POLICY,
    /** What people know and practise. */
    TRAINING;

    /** As forms and tables hold it: {@code risk-assessment}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with that id. Throws {@link AnswerRefused} for any other text. */
    public static WhatChanges of(String id) {
        return Arrays.stream(values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AnswerRefused(
                        "improvementChanges", "Please choose one of the kinds of change that are offered"));
    }
}
