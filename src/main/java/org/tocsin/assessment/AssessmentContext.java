package org.tocsin.assessment;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;
import org.tocsin.incident.SeverityClass;

/** Shows whoever decides on severity what the tables propose, and on which basis. */
@Component
class AssessmentContext implements TaskContext {

    private final Proposals proposals;

    AssessmentContext(Proposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> contextOf(String caseId, String task) {
        return proposals
                .findFirstByIncidentOrderByIdDesc(caseId)
                .map(AssessmentContext::context)
                .orElse(Map.of());
    }

    private static Map<String, Object> context(Proposal proposal) {
        return Map.of("ctxProposedSeverity", words(proposal.severityClass()), "ctxProposalBasis", proposal.basis());
    }

    private static String words(SeverityClass proposed) {
        return switch (proposed) {
            case I -> "I, small";
            case II -> "II, less serious";
            case III -> "III, serious";
            case IV -> "IV, very serious";
        };
    }
}
