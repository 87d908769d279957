package org.tocsin.escalation;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tocsin.engine.OpenTask;
import org.tocsin.engine.OpenTasks;
import org.tocsin.identity.CaseSight;
import org.tocsin.identity.OnDuty;
import org.tocsin.identity.Role;
import org.tocsin.incident.SeverityClass;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells people that something is nearly late, that they must take care, or that somebody does. */
@Component
class EscalationNotices {

    private final Notifications notifications;
    private final CaseSight sight;
    private final OnDuty onDuty;
    private final OpenTasks tasks;

    EscalationNotices(Notifications notifications, CaseSight sight, OnDuty onDuty, OpenTasks tasks) {
        this.notifications = notifications;
        this.sight = sight;
        this.onDuty = onDuty;
        this.tasks = tasks;
    }

    /** A target is nearly missed: its owner is warned; a task: whoever has taken it, or might. */
    void atRisk(CaseClock clock) {
        var path = "/cases/" + clock.caseId() + "/clocks";
        addressees(clock).forEach(to -> tell(clock.caseId(), NoticeKind.TARGET_AT_RISK, to, path));
    }

    void escalated(Escalation escalation, List<EscalationPath.Recipient> recipients) {
        recipients.forEach(recipient -> tell(
                escalation.caseId(),
                NoticeKind.ESCALATION,
                Recipient.person(recipient.person()),
                "/escalations/" + escalation.id()));
    }

    /** The owner learns who takes care. */
    void taken(Escalation escalation, String by) {
        sight.ownerOf(escalation.caseId())
                .filter(owner -> !owner.equals(by))
                .ifPresent(owner -> tell(
                        escalation.caseId(),
                        NoticeKind.ESCALATION_TAKEN,
                        Recipient.person(owner),
                        "/escalations/" + escalation.id()));
    }

    private List<Recipient> addressees(CaseClock clock) {
        return clock.isOfTask()
                ? tasks.of(clock.caseId()).stream()
                        .filter(task -> task.id().equals(clock.taskId()))
                        .flatMap(task -> addressees(task).stream())
                        .toList()
                : List.of(Recipient.person(sight.ownerOf(clock.caseId())
                        .orElseGet(() -> onDuty.isirtManager().id())));
    }

    private static List<Recipient> addressees(OpenTask task) {
        if (task.assignee().isPresent()) {
            return List.of(Recipient.person(task.assignee().get()));
        }
        return task.candidateUsers().isEmpty()
                ? task.candidateGroups().stream()
                        .flatMap(group -> Role.of(group).stream())
                        .map(Recipient::holdersOf)
                        .toList()
                : task.candidateUsers().stream().map(Recipient::person).toList();
    }

    private void tell(String caseId, NoticeKind kind, Recipient to, String path) {
        var severity = SeverityClass.of(sight.severityOf(caseId))
                .map(SeverityClass::name)
                .orElse("not yet decided");
        notifications.notify(new Notice(caseId, to, kind, Map.of("class", severity, "path", path)));
    }
}
