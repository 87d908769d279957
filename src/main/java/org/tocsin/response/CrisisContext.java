package org.tocsin.response;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.incident.IncidentId;

/** Shows whoever works on a crisis why it was declared, who has which part, and what was decided and reported last. */
@Component
class CrisisContext implements TaskContext {

    private static final int LATEST = 20;

    private final CrisisDesk desk;

    CrisisContext(CrisisDesk desk) {
        this.desk = desk;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return IncidentId.isOne(caseId)
                ? desk.of(IncidentId.of(caseId)).stream()
                        .findFirst()
                        .map(crisis -> Map.<String, Object>of("ctxCrisis", words(crisis)))
                        .orElse(Map.of())
                : Map.of();
    }

    private static String words(CrisisView crisis) {
        var declared = "Declared: " + crisis.course().why();
        var parts = crisis.parts().stream().map(part -> sentence(part.part()) + ": " + part.person());
        var decisions = crisis.decisions().stream()
                .limit(LATEST)
                .map(decided -> ResponseContext.text(decided.at()) + " decided by " + decided.decidedBy() + ": "
                        + decided.what());
        var situations = crisis.situations().stream()
                .limit(1)
                .map(report -> ResponseContext.text(report.at()) + " situation: " + report.situation());
        return Stream.of(Stream.of(declared), parts, situations, decisions)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }
}
