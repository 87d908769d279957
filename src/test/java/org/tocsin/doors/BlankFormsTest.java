package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;
import org.tocsin.ProcessTest;
import org.tocsin.documents.BlankForm;
import org.tocsin.documents.BlankForms;
import org.tocsin.engine.Field;
import org.tocsin.engine.Forms;

/** The forms can be printed empty, and ask on paper what they ask on the screen. */
@ProcessTest
class BlankFormsTest {

    private final ApplicationContext application;

    private final Clients clients;

    @Autowired
    BlankFormsTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    @Test
    void askOnPaperWhatIsAskedOnTheScreen() {
        var page = HtmlUtils.htmlUnescape(clients.browser("rita.reporter")
                .get("/forms/blank")
                .mustSucceed()
                .body());

        for (var form : application.getBeansOfType(BlankForm.class).values()) {
            assertThat(page).contains(form.title());
            form.forms()
                    .forEach(id -> application.getBean(Forms.class).inForce(id).fields().stream()
                            .filter(Field::isAnswerable)
                            .forEach(field -> assertThat(page).contains(field.label())));
        }
    }

    @Test
    void oneOfThemCanBePrintedAlone() {
        var page = clients.browser("paul.poc")
                .get("/forms/blank?form=event")
                .mustSucceed()
                .body();

        assertThat(page)
                .contains("<h1>Information security event report</h1>")
                .doesNotContain("<h1>Information security incident report</h1>");
    }

    @Test
    void theyComeAsPdf() throws IOException {
        var blank = application.getBean(BlankForms.class);
        try (var pdf = Loader.loadPDF(blank.pdf(blank.all()))) {
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("What happened?", "Currency of all costs");
            assertThat(pdf.getNumberOfPages()).isGreaterThan(4);
        }
        assertThat(clients.browser("paul.poc")
                        .get("/forms/blank.pdf?form=event")
                        .mustSucceed()
                        .type())
                .isEqualTo("application/pdf");
    }

    @Test
    void whatDoesNotExistIsRefused() {
        clients.program(clients.browser("paul.poc"))
                .get("/forms/blank?form=nothing")
                .mustBeRefusedBecauseOf("form");
        clients.program(clients.browser("paul.poc"))
                .get("/forms/blank.pdf?form=../../etc/passwd")
                .mustBeRefusedBecauseOf("form");
    }

    @Test
    void whoeverMayReportPrintsTheFormsForReportingWithoutAnAccount() throws IOException {
        var guest = clients.stranger().with("Accept", "text/html");

        assertThat(guest.get("/report").mustSucceed().body()).contains("/report/blank?form=event");
        for (var form : List.of("event", "vulnerability")) {
            var page = HtmlUtils.htmlUnescape(
                    guest.get("/report/blank?form=" + form).mustSucceed().body());
            asked(form + "-report").forEach(label -> assertThat(page).contains(label));
            for (var inside : List.of("event-receipt", "event-details", "confirm-vulnerability")) {
                assertThat(page).doesNotContain(inside);
            }
        }
        assertThat(guest.get("/report/blank.pdf?form=vulnerability")
                        .mustSucceed()
                        .type())
                .isEqualTo("application/pdf");
        assertThat(guest.get("/report/blank?form=incident").status()).isEqualTo(400);
        assertThat(guest.get("/report/blank.pdf?form=../incident").status()).isEqualTo(400);
    }

    private List<String> asked(String form) {
        return application.getBean(Forms.class).inForce(form).fields().stream()
                .filter(Field::isAnswerable)
                .map(Field::label)
                .toList();
    }

    @Test
    void guestsAreAskedToSignIn() {
        assertThat(clients.stranger()
                        .with("Accept", "text/html")
                        .get("/forms/blank")
                        .status())
                .isEqualTo(302);
        for (var inside : List.of("/forms/blank?form=event", "/forms/blank.pdf?form=event", "/forms/blank.pdf")) {
            assertThat(clients.stranger()
                            .with("Accept", "text/html")
                            .get(inside)
                            .status())
                    .describedAs(inside)
                    .isEqualTo(302);
        }
    }
}
