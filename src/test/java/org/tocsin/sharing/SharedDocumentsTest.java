package org.tocsin.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.casework.SomeAnswers.interimReport;
import static org.tocsin.casework.SomeAnswers.interimReview;
import static org.tocsin.sharing.SharingWork.approval;
import static org.tocsin.sharing.SharingWork.plain;
import static org.tocsin.sharing.SharingWork.recipient;
import static org.tocsin.sharing.SharingWork.withDocuments;
import static org.tocsin.sharing.SharingWork.withPersonalData;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.ProcessTest;
import org.tocsin.audit.Sha256;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.documents.CaseDocument;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.StoredFile;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.reporting.ReportClock;

/** Documents of a case leave as they were when they were asked for: whole, unchanged, and approved as such. */
@ProcessTest
class SharedDocumentsTest {

    private static final String REPORT = "incident-report";

    private final ApplicationContext application;
    private final SharingDesk desk;
    private final JdbcClient jdbc;

    @Autowired
    SharedDocumentsTest(ApplicationContext application, SharingDesk desk, JdbcClient jdbc) {
        this.application = application;
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void whoeverApprovesReadsTheWholeDocumentAndExactlyItLeaves() throws IOException {
        var work = asked(Journey.declaredIncident(application), Tlp.AMBER, REPORT);
        var copy = copyOf(work);

        var shown = String.valueOf(work.context("max.manager").get("ctxSharingContent"));
        assertThat(shown)
                .contains(copy.name(), copy.sha256(), "What " + copy.name() + " says")
                .contains("Information security incident report", "Adverse effects", "TLP:AMBER");
        note(work.incident(), "Written after it was asked");
        work.complete("max.manager", approval("approved"));

        assertThat(work.view().state()).isEqualTo(RequestState.RELEASED);
        var parcel = fetched(work);
        assertThat(parcel).containsKeys(copy.name(), work.id() + ".pdf", work.id() + ".json");
        var left = parcel.getOrDefault(copy.name(), new byte[0]);
        assertThat(HexFormat.of().formatHex(Sha256.digest().digest(left))).isEqualTo(copy.sha256());
        assertThat(words(left)).contains("Files renamed", "TLP:AMBER").doesNotContain("Written after it was asked");
        assertThat(new String(parcel.getOrDefault(work.id() + ".json", left), StandardCharsets.UTF_8))
                .contains(copy.sha256());
    }

    @Test
    void anInterimReportThatWasSentLeavesWithItsOwnMarking() {
        var incident = Journey.incidentInResponse(application, "malware", "ransomware");
        assertThat(offered(incident, "ida.isirt")).containsExactly(REPORT);
        incident.as("mara.manager", () -> {
            application.getBean(ReportClock.class).writeNow(incident.number());
            return incident;
        });
        incident.complete("ida.isirt", "draft-interim-report", interimReport("Two servers are down"));
        assertThat(offered(incident, "ida.isirt")).describedAs("in review").containsExactly(REPORT);
        incident.complete("ivan.isirt", "review-interim-report", interimReview("approved"));
        assertThat(offered(incident, "ida.isirt")).containsExactly(REPORT, "interim-report-1");

        assertThatThrownBy(() -> asked(incident, Tlp.GREEN, "interim-report-1"))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("documents"))
                .hasMessageContaining("is marked TLP:AMBER: it cannot leave as TLP:GREEN");
        var work = asked(incident, Tlp.AMBER, "interim-report-1");
        assertThat(copyOf(work).name()).startsWith(incident.number() + "-IR-1");
        assertThat(String.valueOf(work.context("max.manager").get("ctxSharingContent")))
                .contains("Two servers are down", "Two more people for the night");
    }

    @Test
    void anotherDocumentInPlaceOfTheApprovedOneIsApprovedAgain() {
        var incident = Journey.declaredIncident(application);
        var other = asked(incident, Tlp.AMBER, REPORT);
        var work = approvedButNotSent(incident);
        var before = work.view().contentHash();

        put(work, REPORT + ":" + other.view().copies().get(0).file());
        work.incident().work();
        assertThat(work.view().state())
                .describedAs("the copy of another request is none of this")
                .isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains("has no copy of incident-report");
        assertThat(work.releases()).isEmpty();

        var again = approvedButNotSent(incident);
        put(again, "");
        again.incident().work();
        assertThat(again.view().state()).isEqualTo(RequestState.APPROVAL);
        assertThat(again.view().contentHash()).isNotEqualTo(before);
        assertThat(again.releases()).isEmpty();
        assertThat(again.incident().kindsOfFacts()).contains("approved-content-changed");
    }

    @Test
    void aDocumentWhoseContentWasChangedAfterItsApprovalDoesNotLeave() {
        var work = approvedButNotSent(Journey.declaredIncident(application));
        jdbc.sql("update files_content set content = ? where sha256 = ?")
                .params(
                        "something else".getBytes(StandardCharsets.UTF_8),
                        copyOf(work).sha256())
                .update();

        work.incident().work();

        assertThat(work.view().state()).isEqualTo(RequestState.REVISION);
        assertThat(work.view().verdictWhy()).contains(copyOf(work).name(), "is not what was uploaded");
        assertThat(work.releases()).isEmpty();
        work.incident().as("ida.isirt", () -> {
            desk.change(work.id(), work.view().asked());
            return work;
        });
        work.complete("ida.isirt", SharingWork.revision("ask-again"));
        assertThat(work.view().state()).describedAs("a fresh copy").isEqualTo(RequestState.APPROVAL);
    }

    @Test
    void isEitherInOrOut() {
        var to = recipient(application, "csirt", "amber", "download");
        var asked = withDocuments(withPersonalData(plain(to, Tlp.AMBER)), List.of(REPORT));
        var work = SharingWork.asked(application, Journey.declaredIncident(application), "ida.isirt", asked);
        var words = Map.of(
                "redactionDecision", "redacted",
                "redactionWords", "finance server | says where we are weak",
                "redactionRationale", "As the owner asks");

        assertThatThrownBy(() -> work.complete("ida.isirt", words))
                .hasStackTraceContaining("a document leaves whole or not at all");
        assertThat(work.purposes()).containsExactly("redact-content");
    }

    @Test
    void isOfferedOnlyToThoseWhoReadTheWholeCase() {
        var incident = Journey.declaredIncident(application);
        incident.as("mara.manager", () -> {
            application.getBean(IncidentDesk.class).contributed(incident.incident(), "hanna.hr", "inform-affected");
            return incident;
        });
        var to = recipient(application, "csirt", "amber", "download");

        assertThat(offered(incident, "hanna.hr")).isEmpty();
        assertThatThrownBy(() -> SharingWork.asked(
                        application, incident, "hanna.hr", withDocuments(plain(to, Tlp.AMBER), List.of(REPORT))))
                .hasMessageContaining("the documents offered");
        assertThatThrownBy(() -> asked(incident, Tlp.AMBER, "review-report"))
                .describedAs("nothing was reviewed yet")
                .hasMessageContaining("the documents offered");
    }

    private SharingWork asked(Casework incident, Tlp tlp, String... documents) {
        var to = recipient(application, "csirt", "amber", "download");
        return SharingWork.asked(application, incident, "ida.isirt", withDocuments(plain(to, tlp), List.of(documents)));
    }

    private SharingWork approvedButNotSent(Casework incident) {
        var work = asked(incident, Tlp.AMBER, REPORT);
        work.submit("max.manager", work.taskOf("max.manager").id(), approval("approved"));
        assertThat(work.view().state()).isEqualTo(RequestState.RELEASING);
        return work;
    }

    /** Somebody writes into the database what no page would let them. */
    private void put(SharingWork work, String documents) {
        jdbc.sql("update sharing_request set documents = ? where number = ?")
                .params(documents, work.id().number())
                .update();
    }

    private List<String> offered(Casework incident, String person) {
        return incident.as(person, () -> desk.documentsOf(incident.incident())).stream()
                .map(CaseDocument::id)
                .toList();
    }

    private StoredFile copyOf(SharingWork work) {
        return application
                .getBean(CaseFiles.class)
                .find(work.id().number(), work.view().copies().get(0).file())
                .orElseThrow();
    }

    private void note(Casework incident, String text) {
        var now = application.getBean(Clock.class).instant();
        incident.as("ida.isirt", () -> {
            application.getBean(CaseRecord.class).addNote(incident.incident(), "note", text, now);
            return incident;
        });
    }

    private Map<String, byte[]> fetched(SharingWork work) throws IOException {
        var links = application.getBean(DownloadLinks.class);
        var link = work.incident().as("ida.isirt", () -> links.make(work.id()));
        var parcel = links.fetch(link.substring(link.lastIndexOf('/') + 1));
        var parts = new HashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(parcel.content().getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String words(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
