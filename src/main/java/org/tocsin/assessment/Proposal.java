package org.tocsin.assessment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import org.tocsin.engine.Decision;
import org.tocsin.incident.SeverityClass;

/** The severity that the decision tables propose: the higher of the class by factors and the class by impact. */
@Table("assessment_proposal")
record Proposal(
        @Id @Nullable Long id,
        String incident,
        int severity,
        int factorClass,
        int impactClass,
        String decisions,
        String rules,
        String basis,
        Instant proposedAt) {

    private static final int LONGEST_BASIS = 1_500;

    static Proposal of(ClassificationRow classified, Decision byFactors, Decision byImpact, Instant at) {
        var factorClass = byFactors.number("factorClass");
        var impactClass = byImpact.number("impactClass");
        var tables = List.of(byFactors, byImpact);
        return new Proposal(
                null,
                classified.incident(),
                Math.max(factorClass, impactClass),
                factorClass,
                impactClass,
                tables.stream().map(table -> table.id() + ":" + table.version()).collect(Collectors.joining(" ")),
                tables.stream().flatMap(table -> table.rules().stream()).collect(Collectors.joining(" ")),
                basis(classified, byFactors, byImpact),
                at);
    }

    private static String basis(ClassificationRow classified, Decision byFactors, Decision byImpact) {
        var text = Stream.of(
                        line(classified.factors().inWords(), byFactors, "factorClass"),
                        line(classified.impacts().inWords(), byImpact, "impactClass"),
                        "The higher of the two classes is proposed.")
                .collect(Collectors.joining("\n"));
        return text.substring(0, Math.min(text.length(), LONGEST_BASIS));
    }

    private static String line(String judged, Decision decision, String output) {
        return "%s: class %s (%s version %d; %s)"
                .formatted(
                        Character.toUpperCase(judged.charAt(0)) + judged.substring(1),
                        roman(decision.number(output)),
                        decision.id(),
                        decision.version(),
                        String.join("; ", decision.sources()));
    }

    private static String roman(int points) {
        return SeverityClass.of(points).map(SeverityClass::name).orElse("none");
    }

    AssessmentView.Proposed view() {
        return new AssessmentView.Proposed(severity, basis, proposedAt);
    }

    SeverityClass severityClass() {
        return SeverityClass.of(severity).orElseThrow();
    }

    /** What the decision on severity rests on, as the case remembers it. */
    String judgedBy(SeverityVerdict verdict) {
        return "Proposal " + severityClass() + (verdict.chosen().isPresent() ? " overruled" : " accepted") + "\n"
                + basis;
    }
}
