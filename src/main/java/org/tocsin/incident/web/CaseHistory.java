package org.tocsin.incident.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.audit.HistoryCsv;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.FactWords;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;

/** Every fact of a case with who, when, why and under which version of which model; for reading and as CSV. */
@Controller
class CaseHistory {

    private static final int PAGE_SIZE = 100;

    private final Visibility visibility;
    private final History history;
    private final FactWords words;

    CaseHistory(Visibility visibility, History history, FactWords words) {
        this.visibility = visibility;
        this.history = history;
        this.words = words;
    }

    @GetMapping("/incidents/{number}/history")
    @PreAuthorize(Roles.READERS)
    String history(@PathVariable String number, @RequestParam(defaultValue = "1") int page, Model model) {
        var id = visible(number);
        var total = history.count(id.number());
        if (page < 1 || page > total / PAGE_SIZE + 1) {
            throw new AnswerRefused("page", "There is no such page");
        }
        var entries = history.entriesOf(id.number(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        model.addAttribute("number", id.number());
        model.addAttribute("register", "Incidents");
        model.addAttribute("home", "/incidents");
        model.addAttribute("path", "/incidents");
        model.addAttribute("lines", entries.stream().map(this::line).toList());
        model.addAttribute("page", page);
        model.addAttribute("hasNext", page * PAGE_SIZE < total);
        model.addAttribute("summary", total + " facts");
        return "incident/history";
    }

    @GetMapping("/incidents/{number}/history.csv")
    @PreAuthorize(Roles.READERS)
    void csv(@PathVariable String number, HttpServletResponse response) throws IOException {
        var id = visible(number);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + id.number() + "-history.csv\"");
        var csv = new HistoryCsv(response.getWriter());
        history.stream(id.number(), csv::write);
    }

    private Line line(Entry entry) {
        return new Line(entry, words.tell(entry));
    }

    private IncidentId visible(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return visibility.mustBeVisible(IncidentId.of(number)).id();
    }

    /**
     * A line of the ledger with its words.
     *
     * @param entry as it is written
     * @param words what happened, in business words
     */
    record Line(Entry entry, String words) {}
}
