package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Decision;
import org.tocsin.incident.SeverityClass;

/** How two tables become one proposal, and a proposal a decision. */
class ProposalTest {

    private static final Instant NOW = Instant.parse("2026-03-14T09:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 4, IV", "3, 2, III", "2, 2, II"})
    void theHigherClassIsProposed(int byFactors, int byImpact, SeverityClass proposed) {
        assertThat(proposal(byFactors, byImpact).severityClass()).isEqualTo(proposed);
    }

    @Test
    void theProposalNamesTablesRulesAndSources() {
        var proposal = proposal(3, 2);

        assertThat(proposal.decisions()).isEqualTo("incident-severity:7 impact-severity:4");
        assertThat(proposal.rules()).isEqualTo("rule_greatLoss rule_from4");
        assertThat(proposal.basis())
                .contains("Importance of the system important, business loss serious, social impact minor: class III")
                .contains("Highest impact 5 (operations): class II")
                .contains("business loss decides");
    }

    @Test
    void aVeryLongSourceDoesNotBreakTheProposal() {
        var classified = classified();
        var byFactors = decision("incident-severity", 7, "rule_greatLoss", "x".repeat(5_000), "factorClass", 3);
        var byImpact = decision("impact-severity", 4, "rule_from4", "a band", "impactClass", 2);

        assertThat(Proposal.of(classified, byFactors, byImpact, NOW).basis()).hasSize(1_500);
    }

    @Test
    void theCaseRemembersWhetherTheProposalWasAccepted() {
        var proposal = proposal(3, 2);

        assertThat(proposal.judgedBy(SeverityVerdict.accept("agreed"))).startsWith("Proposal III accepted\n");
        assertThat(proposal.judgedBy(SeverityVerdict.overrule(4, "it spreads"))).startsWith("Proposal III overruled\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void whoeverOverrulesChoosesAClass(int points) {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> SeverityVerdict.overrule(points, "it spreads"))
                .extracting(AnswerRefused::field)
                .isEqualTo("severityChosen");
    }

    @Test
    void aVerdictHasAReason() {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(() -> SeverityVerdict.accept(" "))
                .extracting(AnswerRefused::field)
                .isEqualTo("severityRationale");
    }

    private static Proposal proposal(int factorClass, int impactClass) {
        var byFactors =
                decision("incident-severity", 7, "rule_greatLoss", "business loss decides", "factorClass", factorClass);
        var byImpact = decision("impact-severity", 4, "rule_from4", "a band", "impactClass", impactClass);
        return Proposal.of(classified(), byFactors, byImpact, NOW);
    }

    private static ClassificationRow classified() {
        var factors = new Factors("important", "serious", "minor");
        var impacts = new Impacts(1, 0, 0, 0, 5, 0);
        return new ClassificationRow(
                null, "INC-2026-000001", "malware", "worm", factors, impacts, "seen", "ida.isirt", NOW);
    }

    private static Decision decision(String id, int version, String rule, String source, String output, int severity) {
        return new Decision(id, version, List.of(rule), List.of(source), List.of(Map.of(output, severity)));
    }
}
