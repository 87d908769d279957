package org.tocsin.lessons.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tocsin.audit.Entry;
import org.tocsin.audit.History;
import org.tocsin.documents.Printer;
import org.tocsin.identity.People;
import org.tocsin.incident.FactWords;
import org.tocsin.incident.IncidentId;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.incident.Visibility;
import org.tocsin.lessons.ImprovementSight;
import org.tocsin.lessons.ReviewFigures;
import org.tocsin.lessons.ReviewPaper;
import org.tocsin.lessons.ReviewReport;
import org.tocsin.lessons.ReviewReports;

/** The report of a review on one page, for reading together and for paper. */
@Controller
class ReviewPage {

    private static final int LONGEST_STORY = 500;

    private final ReviewReports reports;
    private final ReviewPaper paper;
    private final Printer printer;
    private final Visibility visibility;
    private final ImprovementSight improvements;
    private final History history;
    private final FactWords words;
    private final People people;
    private final Clock clock;

    ReviewPage(
            ReviewReports reports,
            ReviewPaper paper,
            Printer printer,
            Visibility visibility,
            ImprovementSight improvements,
            History history,
            FactWords words,
            People people,
            Clock clock) {
        this.reports = reports;
        this.paper = paper;
        this.printer = printer;
        this.visibility = visibility;
        this.improvements = improvements;
        this.history = history;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/incidents/{number}/review")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    String review(@PathVariable String number, Model model) {
        var report = reports.of(visible(number));
        model.addAttribute("report", report);
        model.addAttribute("times", times(report.figures()));
        model.addAttribute("names", names(report));
        model.addAttribute("seesAll", improvements.seesAll());
        model.addAttribute("now", clock.instant());
        model.addAttribute("timeline", timeline(number));
        model.addAttribute("isShortened", history.count(number) > LONGEST_STORY);
        return "lessons/review";
    }

    @GetMapping("/incidents/{number}/review.pdf")
    @PreAuthorize("hasAnyRole('poc', 'isirt', 'isirt-manager', 'forensic', 'compliance')")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        var name =
                ContentDisposition.attachment().filename(number + "-review.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(printer.pdf(paper.of(reports.of(visible(number)))));
    }

    /** In the order in which they are reached; what was not reached says so. */
    private static Map<String, String> times(ReviewFigures figures) {
        var times = new LinkedHashMap<String, String>();
        times.put("To acknowledge", words(figures.toAcknowledge()));
        times.put("To confirm", words(figures.toConfirm()));
        times.put("To contain", words(figures.toContain()));
        times.put("To recover", words(figures.toRecover()));
        times.put("To close", words(figures.toClose()));
        return times;
    }

    private static String words(Optional<Duration> duration) {
        return duration.map(ReviewFigures::words).orElse("not reached");
    }

    private Map<String, String> names(ReviewReport report) {
        var names = new LinkedHashMap<String, String>();
        names.put(report.incident().owner(), people.nameOf(report.incident().owner()));
        report.participants()
                .forEach(participant -> names.put(participant.person(), people.nameOf(participant.person())));
        return names;
    }

    private List<Line> timeline(String number) {
        return history.entriesOf(number, 0, LONGEST_STORY).stream()
                .filter(FactWords::belongsInTimeline)
                .map(this::line)
                .toList();
    }

    private Line line(Entry entry) {
        return new Line(entry.recordedAt(), words.tell(entry), entry.actor().id(), entry.why(), "");
    }

    private IncidentId visible(String number) {
        if (!IncidentId.isOne(number)) {
            throw new UnknownIncident(number);
        }
        return visibility.mustBeVisible(IncidentId.of(number)).id();
    }

    /**
     * A line of the timeline.
     *
     * @param at when
     * @param title what happened
     * @param by who did it
     * @param detail why
     * @param model left out: the report is about people
     */
    record Line(Instant at, String title, String by, String detail, String model) {}
}
