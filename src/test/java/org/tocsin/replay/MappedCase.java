package org.tocsin.replay;

import java.util.List;

/** A VERIS record in our words: everything that the people who handle it will answer. */
record MappedCase(
        String id,
        EventReport report,
        EarlierRecords.Related related,
        Classification classification,
        SeverityFactors factors,
        Impacts impacts,
        List<String> assets,
        List<String> assetNames,
        boolean isActionKnown,
        Course course) {

    int proposedClass() {
        return Math.max(factors.severityClass(), impacts.severityClass());
    }

    boolean isIncidentOfItsOwn() {
        return course.decisions().contains(EventDecision.NEW_INCIDENT);
    }

    /** Kind and class as the responders decide them. */
    String decided() {
        return "%s class %d".formatted(classification.kind(), course.overruled().orElse(proposedClass()));
    }
}
