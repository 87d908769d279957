package org.tocsin.doors;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.tocsin.casework.SomeAnswers;
import org.tocsin.sharing.SharingWork;
import org.tocsin.vulnerability.VulnerabilityWork;

/** Answers that every form accepts, so that a refusal can only have the reason that a test is about. */
final class RightAnswers {

    private RightAnswers() {}

    static Map<String, Object> to(String purpose) {
        return switch (purpose) {
            case "assess-event" -> assessed("event-only");
            case "review-false-alarm" -> Map.of("falseAlarmUpheld", "yes", "falseAlarmRationale", "A planned test");
            case "confirm-incident" -> SomeAnswers.confirmed();
            case "classify-incident" -> SomeAnswers.classified("malware", "ransomware");
            case "decide-severity" -> SomeAnswers.overruledSeverity(2);
            case "appoint-owner" -> SomeAnswers.owner("ida.isirt");
            case "assess-control" -> SomeAnswers.underControl("yes");
            case "take-further-measures" -> SomeAnswers.furtherMeasures();
            case "carry-out-later-responses" -> SomeAnswers.laterResponses();
            case "verify-recovery" -> SomeAnswers.recovery("yes");
            case "identify-lessons" -> SomeAnswers.lessons("Segment closed within the hour");
            case "agree-improvements" -> SomeAnswers.improvements("Patch within a week");
            case "accept-hand-over" -> SomeAnswers.handOver("accepted");
            case "appoint-crisis-roles" -> SomeAnswers.crisisRoles();
            case "report-situation" -> SomeAnswers.situation();
            case "confirm-control-regained" -> SomeAnswers.controlRegained();
            case "answer-review-questions" -> SomeAnswers.reviewAnswer();
            case "plan-improvement" -> SomeAnswers.improvementPlan("fred.facilities", inAMonth());
            case "carry-out-improvement" -> SomeAnswers.improvementWork("reject");
            case "decide-rejection" -> SomeAnswers.rejection("carry-out");
            case "verify-effect" -> SomeAnswers.effective();
            case "approve-closure" -> SomeAnswers.closure("review-again");
            case "confirm-vulnerability" -> VulnerabilityWork.confirmed();
            case "appoint-vulnerability-owner" -> VulnerabilityWork.appointed("fred.facilities");
            case "choose-treatment" -> VulnerabilityWork.treat();
            case "carry-out-treatment" -> VulnerabilityWork.treated();
            case "verify-treatment" -> VulnerabilityWork.verified("yes");
            case "draft-interim-report" -> SomeAnswers.interimReport("Two servers are down");
            case "review-interim-report" -> SomeAnswers.interimReview("send-back");
            case "approve-release" -> SharingWork.approval("approved");
            case "redact-content" -> Map.of("redactionDecision", "nothing", "redactionRationale", "No names in it");
            case "revise-request" -> SharingWork.revision("withdraw");
            case "decide-uncertain-release" -> SharingWork.uncertain("sent");
            default -> SomeAnswers.step(purpose);
        };
    }

    private static Instant inAMonth() {
        return Instant.now().plus(Duration.ofDays(30));
    }

    static Map<String, Object> assessed(String decision) {
        return Map.of("eventDecision", decision, "eventDecisionRationale", "Read the report and called back");
    }
}
