package org.tocsin.observable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.files.CaseFiles;
import org.tocsin.files.FileUpload;
import org.tocsin.files.OfficeFiles;
import org.tocsin.incident.CaseRecord;
import org.tocsin.incident.IncidentDesk;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.Visibility;

/** What was said about a case is searched for observables; whoever may see both cases sees what they share. */
@ProcessTest
class ObservablesTest {

    private final ApplicationContext application;

    private final Observables observables;

    private final SimilarCases similar;

    /** A host that no other test knows. */
    private final String host = "h" + UUID.randomUUID().toString().substring(0, 8) + ".evil.org";

    @Autowired
    ObservablesTest(ApplicationContext application, Observables observables, SimilarCases similar) {
        this.application = application;
        this.observables = observables;
        this.similar = similar;
    }

    @Test
    void areFoundInNotesAndTextFiles() {
        var casework = Journey.declaredIncident(application);
        note(casework, "Beacons to hxxp://" + host.replace(".", "[.]") + "/gate");
        attach(casework, "proxy.log", "10.0.0.5 GET 203.0.113.99 200");

        assertThat(shown(casework))
                .contains("hxxp://" + defanged(host) + "/gate", defanged(host), "203[.]0[.]113[.]99");
        assertThat(hits("ida.isirt", "http://" + host))
                .containsExactly(casework.incident().number());
    }

    @Test
    void areFoundHoweverTheyAreWrittenAndByTheirBeginning() {
        var casework = Journey.declaredIncident(application);
        note(casework, "Calls " + host);

        assertThat(hits("ida.isirt", defanged(host).toUpperCase(Locale.ROOT)))
                .containsExactly(casework.incident().number());
        assertThat(hits("ida.isirt", host.substring(0, 9)))
                .contains(casework.incident().number());
        assertThat(hits("ida.isirt", "h")).describedAs("too short").isEmpty();
        assertThat(hits("ida.isirt", "%")).isEmpty();
        assertThat(hits("ida.isirt", "x".repeat(5_000))).isEmpty();
    }

    @Test
    void showWhatCasesShareOnlyToWhoSeesBoth() {
        var open = Journey.declaredIncident(application);
        var secret = Journey.declaredIncident(application);
        note(open, "Calls " + host);
        note(secret, "Calls " + host);
        secret.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(secret.incident(), Set.of("mara.manager"), "An insider");
            return secret;
        });

        assertThat(elsewhere("mara.manager", open))
                .containsExactly(secret.incident().number());
        assertThat(elsewhere("ivan.isirt", open)).isEmpty();
        assertThat(hits("ivan.isirt", host)).containsExactly(open.incident().number());
        assertThat(alike("mara.manager", open)).contains(secret.incident().number());
        assertThat(alike("ivan.isirt", open)).doesNotContain(secret.incident().number());
    }

    @Test
    void areFoundInWhatAMailHidesAndWhereAPdfLeads() throws IOException {
        var casework = Journey.declaredIncident(application);
        var body =
                Base64.getMimeEncoder().encodeToString(("Go to https://mail." + host).getBytes(StandardCharsets.UTF_8));
        var mail = """
                From: boss@evil.org
                Subject: Transfer
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --b--
                """.formatted(body);

        attach(casework, "mail.eml", "message/rfc822", mail.getBytes(StandardCharsets.UTF_8));
        attach(casework, "bill.pdf", "application/pdf", pdfThatLeadsTo("https://pdf." + host));
        attach(casework, "broken.pdf", "application/pdf", "%PDF-1.7 trailer".getBytes(StandardCharsets.UTF_8));

        assertThat(shown(casework)).contains(defanged("mail." + host), defanged("pdf." + host));
    }

    @Test
    void areFoundInOfficeFilesWhateverElseIsInThem() {
        var casework = Journey.declaredIncident(application);
        var word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

        attach(
                casework,
                "letter.docx",
                word,
                OfficeFiles.document("docx.", host, "https://link." + host, "https://template." + host));
        attach(casework, "table.xlsx", "", OfficeFiles.table("xlsx." + host, "1+1"));
        attach(casework, "talk.pptx", "", OfficeFiles.presentation("pptx." + host, "nothing"));
        attach(casework, "letter.odt", "", OfficeFiles.openDocument("text", "odt." + host, "https://odf." + host));
        attach(casework, "cut.docx", word, Arrays.copyOf(OfficeFiles.document("a", "b", "c", "d"), 60));

        assertThat(shown(casework))
                .contains(
                        defanged("docx." + host),
                        defanged("link." + host),
                        defanged("template." + host),
                        defanged("xlsx." + host),
                        defanged("pptx." + host),
                        defanged("odt." + host),
                        defanged("odf." + host));
    }

    private static byte[] pdfThatLeadsTo(String address) throws IOException {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var action = new PDActionURI();
            action.setURI(address);
            var link = new PDAnnotationLink();
            link.setAction(action);
            link.setRectangle(new PDRectangle(10, 10));
            var page = new PDPage();
            page.setAnnotations(List.of(link));
            document.addPage(page);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void areEnteredByHandAndSetAsideWithAReason() {
        var casework = Journey.declaredIncident(application);

        act("ida.isirt", casework, () -> observables.add(casework.incident().number(), host, "From a partner"));
        assertThat(shown(casework)).contains(defanged(host));
        act("ida.isirt", casework, () -> dismiss(casework, true, "Our own proxy"));

        assertThat(hits("ida.isirt", host)).isEmpty();
        assertThat(casework.kindsOfFacts()).contains("observable-added", "observable-dismissed");
        act("ivan.isirt", casework, () -> dismiss(casework, false, "It is not"));
        assertThat(hits("ida.isirt", host)).containsExactly(casework.incident().number());
    }

    @Test
    void areRefusedWithTheFieldNamed() {
        var casework = Journey.declaredIncident(application);
        var number = casework.incident().number();

        refused("observables", casework, () -> observables.add(number, "nothing to see", "why"));
        refused("observables", casework, () -> observables.add(number, "x".repeat(8_001), "why"));
        refused("observables", casework, () -> observables.add(number, host + "\0", "why"));
        refused("observablesWhy", casework, () -> observables.add(number, host, " "));
        refused("dismissWhy", casework, () -> dismiss(casework, true, ""));
        refused("observable", casework, () -> dismiss(casework, true, "never seen"));
        refused("kind", casework, () -> observables.dismiss(number, "spell", host, true, "why"));
    }

    @Test
    void areAllKeptWhenAFileHoldsThousands() {
        var casework = Journey.declaredIncident(application);
        var lines = IntStream.range(0, 10_000)
                .mapToObj(line -> "n" + line + "." + host)
                .collect(Collectors.joining("\n"));

        attach(casework, "hosts.txt", lines);

        assertThat(hits("ida.isirt", "n9999." + host))
                .containsExactly(casework.incident().number());
        assertThat(shown(casework)).hasSize(Observables.MOST_SHOWN);
    }

    @Test
    void makeEarlierIncidentsSimilar() {
        var earlier = Journey.incidentInReview(application);
        var later = Journey.assessedIncident(application, "malware", "ransomware");
        note(earlier, "Calls " + host);
        note(later, "Calls " + host);

        var first = as(
                        "ida.isirt",
                        later,
                        () -> similar.to(application.getBean(IncidentDesk.class).get(later.incident())))
                .get(0);

        assertThat(first.incident().id()).isEqualTo(earlier.incident());
        assertThat(first.shared()).contains(defanged(host));
    }

    private static String defanged(String name) {
        return name.replace(".", "[.]");
    }

    private void note(Casework casework, String text) {
        act(
                "ida.isirt",
                casework,
                () -> application
                        .getBean(CaseRecord.class)
                        .addNote(
                                casework.incident(),
                                "note",
                                text,
                                application.getBean(Clock.class).instant()));
    }

    private void attach(Casework casework, String name, String text) {
        attach(casework, name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void attach(Casework casework, String name, String type, byte[] content) {
        act(
                "ida.isirt",
                casework,
                () -> application
                        .getBean(CaseFiles.class)
                        .attach(
                                casework.incident().number(),
                                new FileUpload(name, type, new ByteArrayResource(content))));
    }

    private void dismiss(Casework casework, boolean dismissed, String why) {
        observables.dismiss(casework.incident().number(), "domain", host, dismissed, why);
    }

    private void refused(String field, Casework casework, Runnable deed) {
        assertThatThrownBy(() -> act("ida.isirt", casework, deed))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private List<String> shown(Casework casework) {
        return as("ida.isirt", casework, () -> seen(casework)).stream()
                .map(seen -> seen.sighting().observable().defanged())
                .toList();
    }

    private List<String> elsewhere(String person, Casework casework) {
        return as(person, casework, () -> seen(casework)).stream()
                .flatMap(seen -> seen.elsewhere().stream())
                .toList();
    }

    private List<Seen> seen(Casework casework) {
        return observables.of(List.of(casework.incident().number()));
    }

    private List<String> hits(String person, String text) {
        return Casework.of(application, IncidentId.of("INC-2026-000001"))
                .as(person, () -> observables.search(text))
                .stream()
                .map(Hit::caseId)
                .distinct()
                .toList();
    }

    private List<String> alike(String person, Casework casework) {
        return as(
                        person,
                        casework,
                        () -> similar.to(application.getBean(IncidentDesk.class).get(casework.incident())))
                .stream()
                .map(one -> one.incident().id().number())
                .toList();
    }

    private static void act(String person, Casework casework, Runnable deed) {
        casework.as(person, () -> {
            deed.run();
            return Optional.empty();
        });
    }

    private static <T> T as(String person, Casework casework, Supplier<T> question) {
        return casework.as(person, question);
    }
}
