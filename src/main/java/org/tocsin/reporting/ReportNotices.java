package org.tocsin.reporting;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.identity.Role;
import org.tocsin.incident.SeverityClass;
import org.tocsin.notification.Notice;
import org.tocsin.notification.NoticeKind;
import org.tocsin.notification.Notifications;
import org.tocsin.notification.Recipient;

/** Tells authors, reviewers and recipients what concerns them; nothing of a report enters a message. */
@Component
class ReportNotices {

    private final Notifications notifications;
    private final ReportedCases cases;
    private final ReportDesk desk;

    ReportNotices(Notifications notifications, ReportedCases cases, ReportDesk desk) {
        this.notifications = notifications;
        this.cases = cases;
        this.desk = desk;
    }

    @EventListener
    void on(InterimReportOpened fact) {
        var author =
                cases.of(fact.subject()).owner().map(Recipient::person).orElseGet(() -> Recipient.holdersOf(Role.POC));
        tell(fact.subject(), fact.report(), NoticeKind.INTERIM_REPORT_DUE, author, "");
    }

    /** Only those who can review it: nobody who wrote a version of it. */
    @EventListener
    void on(InterimReportDrafted fact) {
        var reviewers = Recipient.holdersOf(Role.ISIRT).except(desk.authorsOf(fact.subject()));
        tell(fact.subject(), fact.report(), NoticeKind.INTERIM_REPORT_WRITTEN, reviewers, "");
    }

    @EventListener
    void on(InterimReportSentBack fact) {
        tell(fact.subject(), fact.report(), NoticeKind.INTERIM_REPORT_SENT_BACK, Recipient.person(fact.author()), "");
    }

    @EventListener
    void on(InterimReportSent fact) {
        fact.recipients()
                .forEach(person -> tell(
                        fact.subject(),
                        fact.report(),
                        NoticeKind.INTERIM_REPORT_SENT,
                        Recipient.person(person),
                        "/document"));
    }

    private void tell(String caseId, String report, NoticeKind kind, Recipient to, String page) {
        var severity = SeverityClass.of(cases.of(caseId).severity())
                .map(SeverityClass::name)
                .orElse("not yet decided");
        var path = "/cases/" + report.replace("/IR-", "/interim-reports/") + page;
        notifications.notify(new Notice(caseId, to, kind, Map.of("class", severity, "report", report, "path", path)));
    }
}
