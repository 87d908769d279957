package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.casework.SomeAnswers.but;
import static org.tocsin.casework.SomeAnswers.improvements;
import static org.tocsin.casework.SomeAnswers.lessons;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;
import org.tocsin.documents.Part;
import org.tocsin.incident.Visibility;
import org.tocsin.lessons.ReviewPaper;
import org.tocsin.lessons.ReviewReports;

/** The review report as a page. */
@ProcessTest
class ReviewPageTest {

    private final ApplicationContext application;

    private final Clients clients;

    @Autowired
    ReviewPageTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    @Test
    void holdsFiguresAnswersLessonsAndImprovements() {
        var casework = reviewed();

        var page = clients.browser("conrad.compliance").get(address(casework)).mustSucceed();

        assertThat(page.body())
                .contains("To contain", "not reached", "Nobody knew whom to call at night", "&lt;b&gt;Segment closed")
                .contains("Filter attachments", "IMP-", "Incident declared")
                .doesNotContain("<b>Segment");
    }

    @Test
    void isPrintedWithTheWholeTimeline() {
        var casework = reviewed();

        var paper = clients.browser("conrad.compliance")
                .get(address(casework) + ".pdf")
                .mustSucceed();

        assertThat(paper.type()).isEqualTo("application/pdf");
        assertThat(paper.body()).startsWith("%PDF");
        var report = application.getBean(ReviewReports.class).of(casework.incident());
        var printed = application.getBean(ReviewPaper.class).of(report);
        assertThat(printed.parts()).extracting(Part::title).contains("What was learnt", "What improves", "Timeline");
        assertThat(printed.toString()).contains("<b>Segment closed", "Filter attachments", "Incident declared");
    }

    @Test
    void isRefusedToWhoeverMayNotReadCases() {
        var casework = reviewed();

        for (var person : List.of("rita.reporter", "hanna.hr", "tom.top", "petra.process")) {
            clients.program(clients.browser(person)).get(address(casework)).mustBeRefused(403);
            clients.program(clients.browser(person))
                    .get(address(casework) + ".pdf")
                    .mustBeRefused(403);
        }
        assertThat(clients.stranger().get(address(casework)).status()).isIn(302, 401);
        clients.program(clients.browser("ida.isirt"))
                .get("/incidents/INC-2026-x/review")
                .mustBeRefused(404);
    }

    @Test
    void ofARestrictedCaseIsForTheNamedPeople() {
        var casework = reviewed();
        casework.as("mara.manager", () -> {
            application.getBean(Visibility.class).restrict(casework.incident(), Set.of("ivan.isirt"), "A colleague");
            return true;
        });

        clients.browser("ivan.isirt").get(address(casework)).mustSucceed();
        clients.program(clients.browser("max.manager")).get(address(casework)).mustBeRefused(404);
        clients.program(clients.browser("max.manager"))
                .get(address(casework) + ".pdf")
                .mustBeRefused(404);
    }

    private Casework reviewed() {
        return Journey.incidentInReview(application)
                .complete("ida.isirt", "identify-lessons", but(lessons(""), "harmConfined", "<b>Segment closed</b>"))
                .complete("mara.manager", "agree-improvements", improvements("Filter attachments"));
    }

    private static String address(Casework casework) {
        return "/incidents/" + casework.number() + "/review";
    }
}
