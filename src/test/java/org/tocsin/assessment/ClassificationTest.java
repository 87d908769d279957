package org.tocsin.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.Asset;

/** What may be said when an incident is confirmed and classified. */
class ClassificationTest {

    @ParameterizedTest
    @CsvSource({"true, actual", "true, attempted", "true, suspected", "false, false-alarm", "false, near-miss"})
    void anOutcomeBelongsToItsDecision(boolean isConfirmed, String outcome) {
        assertThat(new Confirmation(isConfirmed, outcome, "seen in the logs").outcome())
                .isEqualTo(outcome);
    }

    @Test
    void anUnknownStatusOfAnIncidentIsRefused() {
        refuses("incidentStatus", () -> new Confirmation(true, "near-miss", "seen in the logs"));
    }

    @Test
    void anUnknownReasonWhyItIsNoneIsRefused() {
        refuses("notConfirmedReason", () -> new Confirmation(false, "actual", "seen in the logs"));
    }

    @Test
    void aConfirmationSaysHowTheTeamKnows() {
        refuses("confirmationRationale", () -> new Confirmation(true, "actual", " "));
    }

    @Test
    void factorsOutsideTheirScalesAreRefused() {
        refuses("systemImportance", () -> new Factors("huge", "minor", "minor"));
        refuses("businessLoss", () -> new Factors("ordinary", "ordinary", "minor"));
        refuses("socialImpact", () -> new Factors("ordinary", "minor", "serious"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void impactsOutsideTheirScaleAreRefused(int points) {
        refuses("impactFinancial", () -> new Impacts(points, 0, 0, 0, 0, 0));
        refuses("impactGoodwill", () -> new Impacts(0, 0, 0, 0, 0, points));
    }

    @Test
    void theHighestImpactIsNamed() {
        var impacts = new Impacts(2, 0, 8, 8, 1, 0);

        assertThat(impacts.highest()).isEqualTo(8);
        assertThat(impacts.inWords()).isEqualTo("highest impact 8 (personal information, legal)");
    }

    @Test
    void noImpactIsSaidInWords() {
        assertThat(new Impacts(0, 0, 0, 0, 0, 0).inWords()).isEqualTo("no impact in any respect");
    }

    @Test
    void namesBelongToTheOnlyKind() {
        var assets = new AffectedAssets(List.of("hardware"), "mail server 2\n\n  backup robot \n").toAssets();

        assertThat(assets)
                .containsExactly(new Asset("hardware", "mail server 2"), new Asset("hardware", "backup robot"));
    }

    @Test
    void withSeveralKindsNobodySaidWhichNameIsWhich() {
        var assets = new AffectedAssets(List.of("hardware", "people"), "warehouse").toAssets();

        assertThat(assets)
                .containsExactly(new Asset("hardware", ""), new Asset("people", ""), new Asset("", "warehouse"));
    }

    @Test
    void aKindWithoutANameIsAnAsset() {
        assertThat(new AffectedAssets(List.of("facility"), "").toAssets()).containsExactly(new Asset("facility", ""));
    }

    @Test
    void unknownOrMissingAssetsAreRefused() {
        refuses("assets", () -> new AffectedAssets(List.of("unicorn"), ""));
        refuses("assets", () -> new AffectedAssets(List.of(), "mail server"));
        refuses("assetNames", () -> new AffectedAssets(List.of("hardware"), "x".repeat(201)));
    }

    @Test
    void aClassificationSaysWhatItRestsOn() {
        var assets = new AffectedAssets(List.of("hardware"), "");
        var factors = new Factors("ordinary", "minor", "minor");
        var impacts = new Impacts(0, 0, 0, 0, 0, 0);

        refuses("classificationRationale", () -> new Classification("malware", "worm", assets, factors, impacts, "\n"));
    }

    private static void refuses(String field, ThrowingCallable said) {
        assertThatExceptionOfType(AnswerRefused.class)
                .isThrownBy(said)
                .extracting(AnswerRefused::field)
                .isEqualTo(field);
    }
}
