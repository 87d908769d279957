package org.tocsin.casework;

import static org.tocsin.casework.SomeAnswers.acceptedSeverity;
import static org.tocsin.casework.SomeAnswers.classified;
import static org.tocsin.casework.SomeAnswers.confirmed;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.laterResponses;
import static org.tocsin.casework.SomeAnswers.lessons;
import static org.tocsin.casework.SomeAnswers.owner;
import static org.tocsin.casework.SomeAnswers.recovery;
import static org.tocsin.casework.SomeAnswers.reviewAnswer;
import static org.tocsin.casework.SomeAnswers.step;
import static org.tocsin.casework.SomeAnswers.underControl;

import java.util.List;
import org.springframework.context.ApplicationContext;
import org.tocsin.lessons.ImprovementDesk;
import org.tocsin.response.CrisisDesk;

/** Brings an incident to the place where a test begins. */
public final class Journey {

    /** The steps of the playbook for malware. */
    public static final List<String> MALWARE = List.of(
            "identify-malware",
            "isolate-hosts",
            "capture-memory",
            "find-further-infections",
            "block-command-channels",
            "protect-backups");

    /** The steps of the playbook for any incident. */
    public static final List<String> GENERIC = List.of(
            "establish-facts",
            "choose-containment",
            "secure-evidence",
            "limit-damage",
            "inform-affected",
            "check-containment");

    private Journey() {}

    /** An incident that waits for its confirmation. */
    public static Casework declaredIncident(ApplicationContext application) {
        return Casework.declared(application, "Files renamed on the finance server");
    }

    /** An incident that is assessed and waits for an owner. */
    public static Casework assessedIncident(ApplicationContext application, String category, String subKind) {
        return declaredIncident(application)
                .complete("ida.isirt", "confirm-incident", confirmed())
                .complete("ida.isirt", "classify-incident", classified(category, subKind))
                .complete("ida.isirt", "decide-severity", acceptedSeverity());
    }

    /** An incident whose immediate response begins. */
    public static Casework incidentInResponse(ApplicationContext application, String category, String subKind) {
        return assessedIncident(application, category, subKind)
                .complete("mara.manager", "appoint-owner", owner("ida.isirt"));
    }

    /** An incident whose playbook is done. */
    public static Casework incidentAfterPlaybook(ApplicationContext application) {
        return throughPlaybook(incidentInResponse(application, "malware", "ransomware"), MALWARE);
    }

    /** An incident that is to be reviewed; those who took part have said what they remember. */
    public static Casework incidentInReview(ApplicationContext application) {
        return recoveredIncident(application).completeAll("answer-review-questions", reviewAnswer());
    }

    /** An incident whose recovery is verified; those who took part are asked. */
    public static Casework recoveredIncident(ApplicationContext application) {
        return incidentAfterPlaybook(application)
                .complete("mara.manager", "assess-control", underControl("yes"))
                .complete("ida.isirt", "carry-out-later-responses", laterResponses())
                .complete("ivan.isirt", "verify-recovery", recovery("yes"));
    }

    /** An improvement that was agreed after an incident and waits for its plan. */
    public static Casework agreedImprovement(ApplicationContext application) {
        var incident = incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));
        var agreed = application.getBean(ImprovementDesk.class).of(incident.incident());
        return Casework.of(application, agreed.get(0).id().number());
    }

    /** An incident over which control cannot be regained; it waits for the crisis organisation. */
    public static Casework declaredCrisis(ApplicationContext application) {
        var casework = incidentInResponse(application, "malware", "ransomware");
        return casework.as("mara.manager", () -> {
            application.getBean(CrisisDesk.class).declare(casework.incident(), "It spreads faster than we cut");
            return casework;
        });
    }

    /** An incident whose investigation has lasted so long that its owner is to report on it. */
    public static Casework reportDue(ApplicationContext application) {
        return declaredIncident(application).timeRunsOutAt("event_reportDue");
    }

    /** Some steps of a playbook are done. */
    public static Casework throughPlaybook(Casework casework, List<String> steps) {
        steps.forEach(step -> casework.complete(casework.holderOf(step), step, step(step)));
        return casework;
    }

    /** The whole playbook is done, whichever it is. */
    public static Casework throughPlaybook(Casework casework) {
        for (var open = casework.openTasks(); !open.contains("assess-control"); open = casework.openTasks()) {
            throughPlaybook(casework, open);
        }
        return casework;
    }
}
