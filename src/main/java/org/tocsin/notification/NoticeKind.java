package org.tocsin.notification;

import java.util.Locale;

/** What a message is about; its words are in {@code messages/notification.properties} under the kind's id. */
public enum NoticeKind {
    /** To the reporter: the report has arrived. */
    REPORT_RECEIVED,
    /** To the points of contact: an event waits for its assessment. */
    EVENT_WAITS,
    /** To the response team: an event taken for a false alarm waits for a second look. */
    FALSE_ALARM_WAITS,
    /** To the reporter: what became of the report. */
    REPORT_ANSWERED,
    /** To owner and response team: an event is an incident from now on. */
    INCIDENT_DECLARED,
    /** To the point of contact: the response team says that it is no incident. */
    INCIDENT_NOT_CONFIRMED,
    /** To the new owner: the incident is theirs. */
    OWNER_APPOINTED,
    /** To the owner: the severity is decided or has changed. */
    SEVERITY_DECIDED,
    /** To the owner: a further event belongs to the incident. */
    EVENT_ATTACHED,
    /** To the owner: the time limit for control has passed. */
    CONTROL_OVERDUE,
    /** To whoever should do it: a task is nearly overdue, or a target nearly missed. */
    TARGET_AT_RISK,
    /** To a level of an escalation: somebody must take care. */
    ESCALATION,
    /** To the owner: somebody has taken an escalation. */
    ESCALATION_TAKEN,
    /** To the owner: the incident is closed. */
    INCIDENT_CLOSED,
    /** To the owner: the incident runs again. */
    INCIDENT_REOPENED,
    /** To its owner: an improvement is theirs to carry out. */
    IMPROVEMENT_ASSIGNED,
    /** To owner and ISIRT managers: an improvement should have been carried out by now. */
    IMPROVEMENT_OVERDUE,
    /** To those who took part in an incident: they are asked what helped and what hindered. */
    REVIEW_QUESTIONS,
    /** To the crisis organisation and the owner: control cannot be regained. */
    CRISIS_DECLARED,
    /** To the owner: the crisis organisation leads no more, or never did. */
    CRISIS_ENDED,
    /** To the response team: a vulnerability waits for its confirmation. */
    VULNERABILITY_WAITS,
    /** To the managers of the response team: a vulnerability waits for an owner. */
    VULNERABILITY_WITHOUT_OWNER,
    /** To the new owner, of whatever unit: the vulnerability is theirs. */
    VULNERABILITY_OWNED,
    /** To the owner: the time for which a vulnerability was accepted is over. */
    ACCEPTANCE_REVIEW_DUE,
    /** To the owner of an incident: a vulnerability of it is being exploited. */
    VULNERABILITY_EXPLOITED,
    /** To the owner of a vulnerability: it is being exploited. */
    OWN_VULNERABILITY_EXPLOITED,
    /** To the owner, or the points of contact: an interim report is due. */
    INTERIM_REPORT_DUE,
    /** To the response team: an interim report waits for a second person. */
    INTERIM_REPORT_WRITTEN,
    /** To its author: the reviewer wants another version. */
    INTERIM_REPORT_SENT_BACK,
    /** To everybody whom the distribution list names: an interim report is there. */
    INTERIM_REPORT_SENT,
    /** To a deputy: a task waits for them, because whom they stand in for is away. */
    TASK_FOR_DEPUTY,
    /** To the managers of the response team: a task stays with somebody who is away. */
    TASK_WITHOUT_DEPUTY,
    /** To those who must approve: somebody asks to share something. */
    APPROVAL_ASKED,
    /** To them and to the ISIRT managers: an approval should have been given by now. */
    APPROVAL_OVERDUE,
    /** To whoever asked: it may not leave. */
    SHARING_REFUSED,
    /** To whoever asked: what was approved has changed, and is approved again. */
    SHARING_CHANGED,
    /** To the ISIRT managers: nobody knows whether a release has arrived. */
    RELEASE_UNCERTAIN,
    /** To whoever asked: it has left. */
    INFORMATION_RELEASED;

    /** Whether it serves the reader's comfort only and may wait until the quiet hours are over. */
    public boolean isCourtesy() {
        return switch (this) {
            case REPORT_ANSWERED,
                    EVENT_ATTACHED,
                    INCIDENT_CLOSED,
                    IMPROVEMENT_ASSIGNED,
                    IMPROVEMENT_OVERDUE,
                    REVIEW_QUESTIONS,
                    ACCEPTANCE_REVIEW_DUE,
                    INFORMATION_RELEASED -> true;
            default -> false;
        };
    }

    /** The id in kebab case: {@code report-received}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
