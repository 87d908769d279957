package org.tocsin.documents;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.tocsin.identity.CurrentUser;
import org.tocsin.identity.People;

/** Prints reports. The page and the PDF are made from one template, so that they cannot say different things. */
@Service
public class Printer {

    /** The template of a report; as a page it finds the print under the name {@code print}. */
    public static final String REPORT = "documents/report";

    private final ITemplateEngine templates;
    private final Press press;
    private final CurrentUser user;
    private final People people;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Printer(
            ITemplateEngine templates,
            Press press,
            CurrentUser user,
            People people,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.templates = templates;
        this.press = press;
        this.user = user;
        this.people = people;
        this.clock = clock;
        this.facts = facts;
    }

    /** The report with when and by whom it is printed. */
    public Print print(Paper paper) {
        return new Print(paper, clock.instant(), people.nameOf(user.id()));
    }

    /** The report as PDF. It leaves the system with that, so it is a fact of the case. */
    @Transactional
    public byte[] pdf(Paper paper) {
        return pdf(paper.number(), paper);
    }

    /** A report with a number of its own as PDF, which is a fact of the case that it is about. */
    @Transactional
    public byte[] pdf(String caseId, Paper paper) {
        var pdf = press.pdf(templates.process(REPORT, context("print", print(paper))));
        facts.publishEvent(new ReportPrinted(caseId, paper.kind(), pdf.length));
        return pdf;
    }

    /** The report as PDF for somebody outside; whoever hands it out tells that it left. */
    public byte[] copy(Paper paper, String by) {
        return press.pdf(templates.process(REPORT, context("print", new Print(paper, clock.instant(), by))));
    }

    private Context context(String name, Object value) {
        return new Context(Locale.ENGLISH, Map.of(name, value, "style", press.style()));
    }
}
