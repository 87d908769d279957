package org.tocsin.modelling;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that models may use towards the machine; a new one is a decision and is added here. */
final class Vocabulary {

    /** Process variables that gateways, timers and call activities read. */
    static final Set<String> PROCESS_VARIABLES = Set.of(
            "eventDecision",
            "isFalseAlarm",
            "isConfirmed",
            "closureDecision",
            "playbook",
            "controlDueAt",
            "isUnderControl",
            "isRecovered",
            "messageId",
            "isHeldBack",
            "messageDueAt",
            "absentPerson",
            "absenceBeginsAt",
            "improvementOwner",
            "isToBeCarriedOut",
            "overdueCycle",
            "isCarriedOut",
            "effectDueAt",
            "isRejected",
            "isEffective",
            "participants",
            "participant",
            "answersDueAt",
            "isAccepted",
            "situationReportCycle",
            "isVulnerabilityConfirmed",
            "vulnerabilityOwner",
            "treatmentDecision",
            "acceptanceReviewAt",
            "isTreatmentEffective",
            "clockState",
            "warningDueAt",
            "targetDueAt",
            "taskDueAt",
            "isTaskWaiting",
            "answerDueAt",
            "isTaken",
            "reportDueAt",
            "reportAuthors",
            "isToBeReviewed",
            "isReportApproved",
            "isInvestigationOver");

    /** What decision tables read and answer. */
    static final Set<String> DECISION_VARIABLES = Set.of(
            "reporterAssessment",
            "ongoing",
            "personalData",
            "source",
            "triagePriority",
            "triageAdvice",
            "category",
            "subKind",
            "rsitClass",
            "rsitType",
            "categoryLabel",
            "subKindLabel",
            "systemImportance",
            "businessLoss",
            "socialImpact",
            "factorClass",
            "highestImpact",
            "impactClass",
            "playbook",
            "rationale",
            "target",
            "severity",
            "duration",
            "harmConfined",
            "improvements",
            "ownerClosesAlone",
            "openTasks",
            "crisisRunning",
            "condition",
            "improvementChanges",
            "effectPeriod",
            "overdueInterval",
            "calendar",
            "warningBefore",
            "timeZone",
            "bankHolidays",
            "onDate",
            "weekday",
            "bankHoliday",
            "opens",
            "closes",
            "level",
            "notifyRoles",
            "answerWithin",
            "openEscalations",
            "phase",
            "firstReportAfter",
            "reportInterval",
            "postponementInterval",
            "reportTlp",
            "recipientRoles",
            "interimReportInReview",
            "hour",
            "isQuiet");

    /** Read-only fields that the modules fill when a form is opened. */
    static final Set<String> CONTEXT_KEYS = Set.of(
            "ctxEventWhat",
            "ctxEventKind",
            "ctxEventTimes",
            "ctxEventWhere",
            "ctxTriageAdvice",
            "ctxSimilarEvents",
            "ctxFalseAlarmReason",
            "ctxIncident",
            "ctxReports",
            "ctxTimes",
            "ctxClassification",
            "ctxSeverity",
            "ctxOwner",
            "ctxProposedSeverity",
            "ctxProposalBasis",
            "ctxMeasures",
            "ctxControlDue",
            "ctxLessons",
            "ctxImprovements",
            "ctxClosureConditions",
            "ctxImprovement",
            "ctxImprovementPlan",
            "ctxImprovementSoFar",
            "ctxMyPart",
            "ctxParticipantsAnswers",
            "ctxSimilarLessons",
            "ctxCrisis",
            "ctxVulnerability",
            "ctxVulnerabilityReport",
            "ctxVulnerabilityAffects",
            "ctxVulnerabilityRating",
            "ctxVulnerabilityOwner",
            "ctxVulnerabilityDue",
            "ctxVulnerabilityLinks",
            "ctxTreatmentChoice",
            "ctxTreatment",
            "ctxInterimReport",
            "ctxInterimPrevious",
            "ctxInterimReview",
            "ctxInterimDraft",
            "ctxInterimChanges",
            "ctxInterimRecipients");

    /** Forms that a page asks and no task: the report, and the headings of the record that are filled when known. */
    static final Set<String> FORMS_OF_PAGES = Set.of(
            "event-report",
            "vulnerability-report",
            "event-details",
            "event-receipt",
            "incident-description",
            "incident-components",
            "incident-effects",
            "incident-resolution",
            "incident-perpetrator",
            "incident-action",
            "incident-conclusion",
            "incident-notification",
            "incident-sign-off",
            "paper-note");

    private static final Pattern TEXT = Pattern.compile("'[^']*'");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Vocabulary() {}

    /** The variables that an expression such as <code>${eventDecision == 'attach'}</code> reads. */
    static Set<String> variablesIn(String expression) {
        var withoutTexts = TEXT.matcher(expression).replaceAll("");
        return WORD.matcher(withoutTexts).results().map(match -> match.group()).collect(Collectors.toSet());
    }

    /** {@code assessEvent} becomes {@code assess-event}. */
    static String kebab(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
