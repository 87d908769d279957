package org.tocsin.reporting;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.Decision;
import org.tocsin.engine.Decisions;

/** Asks the tables in force when interim reports are due, and who is told of them. */
@Component
class ReportPolicy {

    private final Decisions decisions;

    ReportPolicy(Decisions decisions) {
        this.decisions = decisions;
    }

    ReportInterval interval(ReportedCase reported) {
        var decision = decisions.decide(
                "interim-report-interval", Map.of("phase", reported.phase(), "severity", reported.severity()));
        return new ReportInterval(
                duration(decision, "firstReportAfter"),
                duration(decision, "reportInterval"),
                duration(decision, "postponementInterval"),
                decision.version(),
                decision.sources());
    }

    private static Duration duration(Decision decision, String output) {
        return Duration.parse(decision.text(output));
    }

    /** Ids of roles, and words that stand for whoever owns or reported the case. */
    List<String> recipients(ReportedCase reported, Tlp tlp) {
        var inputs = Map.<String, Object>of(
                "phase", reported.phase(), "severity", reported.severity(), "reportTlp", tlp.id());
        return decisions.decide("distribution-list", inputs).outputs().stream()
                .map(output -> String.valueOf(output.get("recipientRoles")))
                .flatMap(cell -> Arrays.stream(cell.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
