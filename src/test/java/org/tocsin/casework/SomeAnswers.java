package org.tocsin.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What people answer when nothing particular is meant; tests replace the answers that they are about. */
public final class SomeAnswers {

    private SomeAnswers() {}

    /** It is an incident. */
    public static Map<String, Object> confirmed() {
        return Map.of(
                "isIncidentConfirmed",
                "yes",
                "incidentStatus",
                "actual",
                "confirmationRationale",
                "Seen on two machines");
    }

    /** It is none. */
    public static Map<String, Object> notConfirmed(String reason) {
        return Map.of(
                "isIncidentConfirmed", "no", "notConfirmedReason", reason, "confirmationRationale", "A planned test");
    }

    /** Class II by factors, class III by impact. */
    public static Map<String, Object> classified(String category, String subKind) {
        var answers = new LinkedHashMap<String, Object>();
        answers.put("category", category);
        answers.put("subKind", subKind);
        answers.put("assets", List.of("hardware", "information"));
        answers.put("assetNames", "finance server\npayroll database");
        answers.put("systemImportance", "important");
        answers.put("businessLoss", "considerable");
        answers.put("socialImpact", "minor");
        answers.put("impactFinancial", 4);
        answers.put("impactCommercial", 2);
        answers.put("impactPersonalInformation", 7);
        answers.put("impactLegal", 5);
        answers.put("impactOperations", 6);
        answers.put("impactGoodwill", 0);
        answers.put("classificationRationale", "What the owners of the systems say");
        return answers;
    }

    /** The proposed severity is right. */
    public static Map<String, Object> acceptedSeverity() {
        return Map.of("severityDecision", "accept", "severityRationale", "The tables know all there is");
    }

    /** Another severity is right. */
    public static Map<String, Object> overruledSeverity(int chosen) {
        return Map.of(
                "severityDecision",
                "overrule",
                "severityChosen",
                String.valueOf(chosen),
                "severityRationale",
                "It spreads while we talk");
    }

    /** Somebody becomes owner. */
    public static Map<String, Object> owner(String person) {
        return Map.of("ownerId", person, "ownerRationale", "Knows the systems");
    }

    /** The incident is under control or not. */
    public static Map<String, Object> underControl(String yesOrNo) {
        return Map.of("isUnderControl", yesOrNo, "controlRationale", "No new machines for an hour");
    }

    /** The crisis organisation takes over ({@code accepted}) or does not ({@code declined}). */
    public static Map<String, Object> handOver(String decision) {
        return Map.of("handOverDecision", decision, "handOverRationale", "Spoke with the owner");
    }

    /** Who has which part in a crisis. */
    public static Map<String, Object> crisisRoles() {
        return Map.of(
                "crisisLead", "Cora Crisis, 555-0101",
                "crisisSpokesperson", "Carl Comms, 555-0102",
                "crisisLiaison", "Mara Manager, 555-0103",
                "crisisRecorder", "Hanna Human, 555-0104");
    }

    /** How things stand in a crisis. */
    public static Map<String, Object> situation() {
        return Map.of("situationNow", "Two sites are down", "situationNext", "The provider filters from noon");
    }

    /** Control is regained. */
    public static Map<String, Object> controlRegained() {
        return Map.of("controlRegainedEvidence", "Nothing new for six hours, backups are offline");
    }

    /** More was done. */
    public static Map<String, Object> furtherMeasures() {
        return Map.of("furtherMeasures", "Closed the segment", "furtherMeasuresOutcome", "Nothing new since");
    }

    /** The cause is removed. */
    public static Map<String, Object> laterResponses() {
        return Map.of(
                "laterEradication", "Machines installed anew",
                "laterRestoration", "Data from the backup of Sunday",
                "laterMonitoring", "The proxy, by the night shift");
    }

    /** Recovery is verified or not. */
    public static Map<String, Object> recovery(String yesOrNo) {
        return Map.of("recoveryVerified", yesOrNo, "recoveryEvidence", "Looked with the users of the service");
    }

    /** What somebody remembers who took part. */
    public static Map<String, Object> reviewAnswer() {
        return Map.of(
                "reviewPart", "response",
                "reviewMeansAtHand", "partly",
                "reviewHelped", "The report came at once",
                "reviewHindered", "Nobody knew whom to call at night",
                "reviewChangeRationale", "A contact list on paper");
    }

    /** What was learnt. */
    public static Map<String, Object> lessons(String harmConfined) {
        return Map.of(
                "harmConfined", harmConfined,
                "rootCause", "technical-weakness",
                "whatWentWell", "The report came at once",
                "whatWentBadly", "Nobody knew whom to call at night",
                "lessonsRationale", "The logs of the mail gateway");
    }

    /** What will improve. */
    public static Map<String, Object> improvements(String improvements) {
        return Map.of("improvements", improvements, "improvementsRationale", "In proportion to the harm");
    }

    /** An improvement is to be carried out by somebody until then. */
    public static Map<String, Object> improvementPlan(String owner, Instant dueAt) {
        return Map.of(
                "planDecision", "carry-out",
                "improvementChanges", "control",
                "improvementOwner", owner,
                "improvementDueAt", day(dueAt),
                "planRationale", "Knows the gateway");
    }

    /** An improvement is not even begun. */
    public static Map<String, Object> improvementDropped(String why) {
        return Map.of("planDecision", "reject", "planRationale", why);
    }

    /** An improvement is {@code carried-out}, or its owner would {@code reject} it. */
    public static Map<String, Object> improvementWork(String decision) {
        return Map.of("workDecision", decision, "workRationale", "See the rule set of the gateway");
    }

    /** An improvement is {@code rejected}, or to {@code carry-out} all the same. */
    public static Map<String, Object> rejection(String decision) {
        return Map.of("rejectionDecision", decision, "rejectionRationale", "The gateway is replaced anyway");
    }

    /** An improvement works. */
    public static Map<String, Object> effective() {
        return Map.of("effectDecision", "effective", "effectEvidence", "No infected attachment in a month");
    }

    /** An improvement does not work and is to be done again until then. */
    public static Map<String, Object> notEffective(Instant dueAt) {
        return Map.of(
                "effectDecision", "not-effective",
                "effectNewDueAt", day(dueAt),
                "effectEvidence", "Archives with a password still come through");
    }

    /** An interim report is written and goes to the reviewer. */
    public static Map<String, Object> interimReport(String situation) {
        return Map.of(
                "reportDecision", "review",
                "reportSituation", situation,
                "reportActions", "The segment is closed",
                "reportNeeds", "Two more people for the night",
                "reportChanges", "No new machines since noon",
                "reportTlp", "amber",
                "reportRationale", "What the sensors show");
    }

    /** An interim report is postponed. */
    public static Map<String, Object> interimReportPostponed() {
        return Map.of("reportDecision", "postpone", "reportRationale", "The image is not read yet");
    }

    /** An interim report is {@code approved}, or to {@code send-back}. */
    public static Map<String, Object> interimReview(String decision) {
        return Map.of("reportReview", decision, "reportReviewRationale", "Compared with the log of the case");
    }

    /** The closure is approved, or more is to be done. */
    public static Map<String, Object> closure(String decision) {
        return Map.of("closureDecision", decision, "closureRationale", "Read the whole case");
    }

    /** What is answered in a step of a playbook. */
    public static Map<String, Object> step(String step) {
        return LeastAnswers.of("response", step);
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    /** Some answers, with one of them replaced. */
    public static Map<String, Object> but(Map<String, Object> answers, String key, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(key, value);
        return changed;
    }
}
