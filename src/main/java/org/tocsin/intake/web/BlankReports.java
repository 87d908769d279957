package org.tocsin.intake.web;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import org.tocsin.documents.BlankForm;
import org.tocsin.documents.BlankForms;
import org.tocsin.documents.BlankPaper;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.policy.Days;

/**
 * The two forms that anybody may report with, empty. They hold what the page asks a reporter, and nothing that the
 * response team asks itself. As PDF each is printed once a day, so that nobody outside keeps the press busy.
 */
@Component
class BlankReports {

    private static final List<BlankForm> FORMS = List.of(
            new BlankForm(10, "event", "Information security event report", List.of("event-report")),
            new BlankForm(
                    20, "vulnerability", "Information security vulnerability report", List.of("vulnerability-report")));

    private final BlankForms blank;
    private final Days days;
    private final ConcurrentMap<BlankPaper, Printed> printed = new ConcurrentHashMap<>();

    BlankReports(BlankForms blank, Days days) {
        this.blank = blank;
        this.days = days;
    }

    List<BlankPaper> all() {
        return FORMS.stream().map(blank::of).toList();
    }

    /** Throws {@link AnswerRefused} when there is no such form. */
    BlankPaper one(String id) {
        return FORMS.stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .map(blank::of)
                .orElseThrow(() -> new AnswerRefused("form", "There is no such form"));
    }

    /** What every page says about the print. */
    String printed() {
        return blank.printed();
    }

    /** As PDF, with the questions in force; what is out of force is forgotten. */
    byte[] pdf(String id) {
        var paper = one(id);
        var today = days.today();
        printed.values().removeIf(print -> !print.day().equals(today));
        return printed.computeIfAbsent(
                        paper, wanted -> new Printed(today, new ByteArrayResource(blank.pdf(List.of(wanted)))))
                .pdf()
                .getByteArray();
    }

    private record Printed(LocalDate day, ByteArrayResource pdf) {}
}
