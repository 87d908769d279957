package org.tocsin.replay;

import java.util.Map;

/** What the responders answer in the steps of the playbooks: the same for every case, because no record tells. */
final class Playbooks {

    private static final String DONE = "Done as the step asks.";

    private static final Map<String, Map<String, Object>> STEPS = Map.ofEntries(
            Map.entry(
                    "establishFacts",
                    Map.of(
                            "genFacts", DONE,
                            "genAffected", DONE,
                            "genStillGoingOn", "unknown",
                            "genFactsRationale", DONE)),
            Map.entry("chooseContainment", Map.of("genContainment", "cut-off", "genContainmentRationale", DONE)),
            Map.entry(
                    "secureEvidence",
                    Map.of("genEvidence", DONE, "genEvidenceReleased", "yes", "genEvidenceRationale", DONE)),
            Map.entry("limitDamage", Map.of("genMeasures", DONE)),
            Map.entry("informAffected", Map.of("genInformed", DONE)),
            Map.entry(
                    "checkContainment",
                    Map.of("genChecks", DONE, "genContainmentHolds", "yes", "genContainmentHoldsRationale", DONE)),
            Map.entry("identifyMalware", Map.of("malSigns", DONE, "malEntry", "unknown", "malEntryRationale", DONE)),
            Map.entry(
                    "isolateHosts",
                    Map.of("malIsolatedHosts", DONE, "malIsolation", "cut-off", "malIsolationRationale", DONE)),
            Map.entry(
                    "captureMemory",
                    Map.of("malCaptures", DONE, "malCleaningReleased", "yes", "malCleaningRationale", DONE)),
            Map.entry("findFurtherInfections", Map.of("malSearch", DONE)),
            Map.entry("blockCommandChannels", Map.of("malBlocked", DONE)),
            Map.entry(
                    "protectBackups",
                    Map.of("malAccounts", DONE, "malBackupsSafe", "yes", "malBackupsRationale", DONE)));

    private Playbooks() {}

    static Map<String, Object> answers(String purpose) {
        Map<String, Object> answers = STEPS.get(purpose);
        if (answers == null) {
            throw new IllegalStateException("Nobody has said what to answer in the task " + purpose);
        }
        return answers;
    }
}
