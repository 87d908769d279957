package org.tocsin.replay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tocsin.casework.LeastAnswers;

/** What each person answers in each task of one case, and who that person is; it remembers how often it was asked. */
final class Responder {

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("assessEvent", "paul.poc"),
            Map.entry("appointOwner", "mara.manager"),
            Map.entry("assessControl", "mara.manager"),
            Map.entry("agreeImprovements", "mara.manager"),
            Map.entry("approveClosure", "max.manager"),
            Map.entry("verifyRecovery", "ivan.isirt"),
            Map.entry("reviewInterimReport", "ivan.isirt"),
            Map.entry("secureEvidence", "frank.forensic"),
            Map.entry("captureMemory", "frank.forensic"),
            Map.entry("imageAffectedSystems", "frank.forensic"),
            Map.entry("shedLoad", "mara.manager"),
            Map.entry("decideOnIntruder", "mara.manager"),
            Map.entry("recallPayments", "mara.manager"),
            Map.entry("reportLoss", "mara.manager"),
            Map.entry("warnStaff", "carl.comms"),
            Map.entry("assessRiskToPeople", "dora.dpo"),
            Map.entry("searchPlaces", "fred.facilities"));

    private static final Set<String> HUMAN_CATEGORIES = Set.of("malware", "technical-attack", "harmful-contents");

    private final MappedCase mapped;
    private final Links links;
    private final Map<String, Integer> asked = new HashMap<>();

    /** The numbers that earlier records got in the application. */
    interface Links {
        String event(String recordId);

        String incident(String recordId);
    }

    Responder(MappedCase mapped, Links links) {
        this.mapped = mapped;
        this.links = links;
    }

    static String person(String purpose) {
        return PEOPLE.getOrDefault(purpose, "ida.isirt");
    }

    /** The answers for a task, by what the task is for. */
    Map<String, Object> answers(String purpose) {
        int time = asked.merge(purpose, 1, Integer::sum);
        return switch (purpose) {
            case "assessEvent" -> assessEvent(time);
            case "reviewFalseAlarm" -> reviewFalseAlarm();
            case "confirmIncident" -> confirmIncident();
            case "classifyIncident" -> classifyIncident();
            case "decideSeverity" -> decideSeverity();
            case "appointOwner" -> Map.of("ownerId", "ida.isirt", "ownerRationale", "Knows the systems concerned.");
            case "assessControl" -> assessControl(time);
            case "takeFurtherMeasures" -> Map.of("furtherMeasures", "Closed the remaining way in.");
            case "carryOutLaterResponses" -> laterResponses();
            case "verifyRecovery" -> verifyRecovery(time);
            case "draftInterimReport" -> interimReport();
            case "reviewInterimReport" ->
                Map.of("reportReview", "approved", "reportReviewRationale", "As the case says.");
            case "answerReviewQuestions" -> reviewAnswer();
            case "identifyLessons" -> identifyLessons();
            case "agreeImprovements" -> agreeImprovements();
            case "approveClosure" -> approveClosure(time);
            default -> playbookStep(purpose);
        };
    }

    /** The same for every case, because no record tells what was done. */
    private static Map<String, Object> playbookStep(String purpose) {
        var form = purpose.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return LeastAnswers.of("response", form);
    }

    private Map<String, Object> assessEvent(int time) {
        EventDecision decision = turn(mapped.course().decisions(), time);
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("eventDecision", decision.id());
        answers.put("eventDecisionRationale", "Record %s.".formatted(mapped.id()));
        switch (decision) {
            case NEW_INCIDENT -> {
                answers.put("eventTitle", title());
                answers.put(
                        "awareAt", mapped.report().times().detected().start().toString());
            }
            case ATTACH ->
                answers.put("eventIncidentNumber", earlier(mapped.related().belongsTo(), true));
            case DUPLICATE ->
                answers.put("eventDuplicateOf", earlier(mapped.related().duplicateOf(), false));
            default -> {}
        }
        return answers;
    }

    private String title() {
        return "%s, %s"
                .formatted(
                        mapped.classification().kind(),
                        mapped.report().times().occurred().inWords());
    }

    private String earlier(Optional<String> record, boolean incident) {
        String id = record.orElseThrow();
        return incident ? links.incident(id) : links.event(id);
    }

    private Map<String, Object> reviewFalseAlarm() {
        boolean upheld = mapped.course().decisions().size() == 1;
        return Map.of("falseAlarmUpheld", yesNo(upheld), "falseAlarmRationale", "Looked at the alarm once more.");
    }

    private Map<String, Object> confirmIncident() {
        return mapped.course()
                .notConfirmed()
                .map(reason -> Map.<String, Object>of(
                        "isIncidentConfirmed", "no",
                        "notConfirmedReason", reason,
                        "confirmationRationale", "Nothing came of it."))
                .orElseGet(() -> Map.of(
                        "isIncidentConfirmed", "yes",
                        "incidentStatus", mapped.course().status(),
                        "confirmationRationale", "The record says so."));
    }

    private Map<String, Object> classifyIncident() {
        Map<String, Object> answers = new LinkedHashMap<>(mapped.impacts().answers());
        answers.put("category", mapped.classification().kind().category());
        answers.put("subKind", mapped.classification().kind().subKind());
        answers.put("assets", mapped.assets());
        answers.put("assetNames", String.join("\n", mapped.assetNames()));
        answers.put("systemImportance", mapped.factors().systemImportance());
        answers.put("businessLoss", mapped.factors().businessLoss());
        answers.put("socialImpact", mapped.factors().socialImpact());
        answers.put("classificationRationale", mapped.classification().reason() + assumptions());
        return answers;
    }

    private String assumptions() {
        Set<String> assumed = mapped.factors().assumed();
        return assumed.isEmpty() ? "" : "; assumed: " + String.join(", ", assumed);
    }

    private Map<String, Object> decideSeverity() {
        return mapped.course()
                .overruled()
                .map(chosen -> Map.<String, Object>of(
                        "severityDecision", "overrule",
                        "severityChosen", String.valueOf(chosen),
                        "severityRationale", "The record rates the damage itself."))
                .orElseGet(() -> Map.of("severityDecision", "accept", "severityRationale", "The proposal fits."));
    }

    private Map<String, Object> assessControl(int time) {
        boolean controlled = time > 1 || mapped.course().controlledAtOnce();
        return Map.of("isUnderControl", yesNo(controlled), "controlRationale", "As the systems show.");
    }

    private static Map<String, Object> laterResponses() {
        return Map.of("laterEradication", "Removed the cause.", "laterRestoration", "Restored what was harmed.");
    }

    private Map<String, Object> verifyRecovery(int time) {
        boolean recovered = time > 1 || mapped.course().recoveredAtOnce();
        return Map.of("recoveryVerified", yesNo(recovered), "recoveryEvidence", "Checked with the users.");
    }

    private static Map<String, Object> interimReport() {
        return Map.of(
                "reportDecision", "review",
                "reportSituation", "The immediate response is done.",
                "reportActions", "The way in is closed.",
                "reportChanges", "It is under control.",
                "reportTlp", "amber",
                "reportRationale", "As the systems show.");
    }

    private static Map<String, Object> reviewAnswer() {
        return Map.of("reviewPart", "response", "reviewChangeRationale", "Look sooner, because it was seen late.");
    }

    private Map<String, Object> identifyLessons() {
        return Map.of("harmConfined", "The affected systems were separated.", "rootCause", rootCause());
    }

    private String rootCause() {
        IncidentKind kind = mapped.classification().kind();
        if (kind.category().equals("natural-disaster")) {
            return "natural-cause";
        }
        if (kind.subKind().equals("mis-operation") || kind.subKind().startsWith("loss-of")) {
            return "human-error";
        }
        return HUMAN_CATEGORIES.contains(kind.category()) ? "malicious-act" : "unknown";
    }

    private static Map<String, Object> agreeImprovements() {
        return Map.of(
                "improvements", "Look sooner.\nAsk earlier for help.",
                "improvementsRationale", "Both would have shortened it.");
    }

    private Map<String, Object> approveClosure(int time) {
        return Map.of("closureDecision", turn(mapped.course().closures(), time), "closureRationale", "Read the case.");
    }

    private static <T> T turn(List<T> turns, int time) {
        return turns.get(Math.min(time, turns.size()) - 1);
    }

    private static String yesNo(boolean yes) {
        return yes ? "yes" : "no";
    }
}
