package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.crisisRoles;
import static org.tocsin.casework.SomeAnswers.handOver;
import static org.tocsin.casework.SomeAnswers.improvementPlan;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.interimReport;
import static org.tocsin.casework.SomeAnswers.interimReview;
import static org.tocsin.casework.SomeAnswers.lessons;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.tocsin.casework.Journey;
import org.tocsin.vulnerability.VulnerabilityWork;

/** Every page can be used by everybody: with a screen reader, on a telephone, in the dark. */
@BrowserTest
class AccessibilityTest {

    @Test
    void guestsFindEveryPageOpenToThem(Visitors visitors) {
        var guest = visitors.anybody();
        var inspection = new Inspection();

        inspection.of("front page", guest.open("/"));
        inspection.of("sign in", guest.open("/login"));
        inspection.of("sign in refused", guest.open("/login?error"));
        inspection.of("no such page", guest.open("/assets/nothing"));
        inspection.of("status", guest.open("/report/status"));
        inspection.of("blank report", guest.open("/report/blank"));
        inspection.of("report", guest.open("/report"));
        inspection.of("report a weakness", guest.open("/report/vulnerability"));
        inspection.of(
                "report refused", new ReportPage(guest.page()).sendInVain().page());

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void reportersCanReadTheReceiptAndTheirReport(Visitors visitors) {
        var rita = visitors.signedIn("rita.reporter");
        var inspection = new Inspection();

        var receipt = reportedBy(rita);
        inspection.of("receipt", rita.page());
        inspection.of("own reports", rita.open("/report/status"));
        inspection.of("own report", rita.open("/events/" + receipt.event()));
        inspection.of("may not", rita.open("/incidents"));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void respondersCanReadRegistersAndCases(Visitors visitors, EngineWork engine, ApplicationContext application) {
        var incident = Journey.incidentInReview(application).incident().number();
        var receipt = reportedBy(visitors.anybody());
        var vulnerability = VulnerabilityWork.at(application, "carry-out-treatment", "fred.facilities")
                .id()
                .number();
        engine.goOn();
        var mara = visitors.signedIn("mara.manager");
        var inspection = new Inspection();

        inspection.of("events", mara.open("/events"));
        inspection.of("no event", mara.open("/events?q=thereisnosuchword"));
        inspection.of(
                "event",
                CasePage.ofEvent(receipt.event(), mara).unfoldEverything().page());
        inspection.of("incidents", mara.open("/incidents"));
        inspection.of(
                "incident",
                CasePage.ofIncident(incident, mara).unfoldEverything().page());
        inspection.of("history", mara.open("/incidents/" + incident + "/history"));
        inspection.of("graph", mara.open("/incidents/" + incident + "/graph"));
        inspection.of("other incidents", mara.open("/incidents/" + incident + "/relations"));
        inspection.of("observables of a case", mara.open("/incidents/" + incident + "/observables"));
        inspection.of("search for observables", mara.open("/observables?q=evil"));
        inspection.of("wrong address", mara.open("/incidents?page=0"));
        inspection.of("vulnerabilities", mara.open("/vulnerabilities"));
        inspection.of("no vulnerability", mara.open("/vulnerabilities?q=thereisnosuchword"));
        inspection.of(
                "vulnerability",
                CasePage.ofVulnerability(vulnerability, mara).unfoldEverything().page());
        inspection.of("history of a vulnerability", mara.open("/vulnerabilities/" + vulnerability + "/history"));
        inspection.of("record of a vulnerability", mara.open("/vulnerabilities/" + vulnerability + "/record"));
        inspection.of(
                "heading of that record",
                mara.open("/vulnerabilities/" + vulnerability + "/record/vulnerability-narrative"));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void respondersCanUseTheFormsOutsideTasklist(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware")
                .incident()
                .number();
        var mara = visitors.signedIn("mara.manager");
        var inspection = new Inspection();

        inspection.of("front page signed in", mara.open("/"));
        inspection.of("duty", mara.open("/duty"));
        inspection.of("account", mara.open("/account"));
        List.of("severity", "category")
                .forEach(value -> inspection.of("change " + value, mara.open("/incidents/" + incident + "/" + value)));
        List.of("record", "record/incident-effects", "paper-notes", "report")
                .forEach(page -> inspection.of(page, mara.open("/incidents/" + incident + "/" + page)));
        inspection.of("blank forms", mara.open("/forms/blank"));
        List.of("files", "messages").forEach(part -> inspection.of(part, mara.open("/cases/" + incident + "/" + part)));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void thePointOfContactCanEnterAndCompleteReports(Visitors visitors, EngineWork engine) {
        var event = reportedBy(visitors.anybody()).event();
        engine.goOn();
        var paul = visitors.signedIn("paul.poc");
        var inspection = new Inspection();

        inspection.of("enter a report", paul.open("/events/new"));
        inspection.of("record of an event", paul.open("/events/" + event + "/record"));
        inspection.of("report of an event", paul.open("/events/" + event + "/report"));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void improvementsReviewsAndCrisesCanBeRead(Visitors visitors, ApplicationContext application) {
        var improvement = Journey.agreedImprovement(application)
                .complete(
                        "mara.manager",
                        "plan-improvement",
                        improvementPlan("lena.legal", Instant.now().plus(Duration.ofDays(20))))
                .number();
        var reviewed = Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", lessons("Segment closed"))
                .complete("mara.manager", "agree-improvements", improvements("Contact list"))
                .number();
        var crisis = Journey.declaredCrisis(application)
                .complete("cora.crisis", "accept-hand-over", handOver("accepted"))
                .complete("cora.crisis", "appoint-crisis-roles", crisisRoles())
                .number();
        var mara = visitors.signedIn("mara.manager");
        var inspection = new Inspection();

        inspection.of("improvements", mara.open("/improvements"));
        inspection.of("no improvement", mara.open("/improvements?q=thereisnosuchword"));
        inspection.of(
                "improvement",
                CasePage.ofImprovement(improvement, mara).unfoldEverything().page());
        inspection.of("review", mara.open("/incidents/" + reviewed + "/review"));
        inspection.of("part of the case", mara.open("/incidents/" + reviewed + "/panels/lessons"));
        inspection.of("crisis", mara.open("/incidents/" + crisis + "/crisis"));
        inspection.of("no crisis", mara.open("/incidents/" + reviewed + "/crisis"));
        inspection.of("my improvements", visitors.signedIn("lena.legal").open("/improvements"));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void interimReportsCanBeRead(Visitors visitors, ApplicationContext application) {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware")
                .timeRunsOutAt("event_reportDue")
                .complete("ida.isirt", "draft-interim-report", interimReport("Two servers are down"))
                .complete("ivan.isirt", "review-interim-report", interimReview("approved"));
        var reports = "/cases/" + incident.number() + "/interim-reports";
        var ida = visitors.signedIn("ida.isirt");
        var inspection = new Inspection();

        inspection.of("interim reports", ida.open(reports));
        inspection.of("how a report came about", ida.open(reports + "/1"));
        inspection.of("interim report as a document", ida.open(reports + "/1/document"));

        assertThat(inspection.findings()).isEmpty();
    }

    @Test
    void whatIsDueAndWhatMayLeaveCanBeRead(Visitors visitors, ApplicationContext application) {
        var incident = Journey.assessedIncident(application, "malware", "worm").number();
        var mara = visitors.signedIn("mara.manager");
        var inspection = new Inspection();

        List.of("/clocks", "/cases/" + incident + "/clocks", "/absences", "/policy", "/policy/response-targets")
                .forEach(page -> inspection.of(page, mara.open(page)));
        List.of("/recipients", "/recipients/new", "/incidents/" + incident + "/sharing", "/releases")
                .forEach(page -> inspection.of(page, mara.open(page)));

        assertThat(inspection.findings()).isEmpty();
    }

    private static ReceiptPage reportedBy(Visitor reporter) {
        return ReportPage.openedBy(reporter)
                .whatHappened("A stranger was in the server room")
                .looksLike("Fire, water, break-in, stranger")
                .noticed(LocalDateTime.now(ZoneId.systemDefault()).minusHours(1))
                .isStillGoingOn("I do not know")
                .send();
    }
}
