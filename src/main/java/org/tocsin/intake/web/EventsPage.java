package org.tocsin.intake.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Field;
import org.tocsin.intake.EventPage;
import org.tocsin.intake.EventQuery;
import org.tocsin.intake.EventRegister;
import org.tocsin.intake.ReportForm;

/** The register of events. */
@Controller
class EventsPage {

    private static final List<String> SORTS = List.of("reported", "-reported", "priority", "-priority");

    private final EventRegister register;
    private final ReportForm form;

    EventsPage(EventRegister register, ReportForm form) {
        this.register = register;
        this.form = form;
    }

    @GetMapping("/events")
    @PreAuthorize(EventRoles.READERS)
    String events(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String priority,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "-reported") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var order = SORTS.contains(sort) ? sort : "-reported";
        var found = register.search(new EventQuery(
                q,
                state,
                kind,
                priority,
                day("from", from),
                day("until", until).map(day -> day.plusSeconds(86_400)),
                order.endsWith("priority"),
                !order.startsWith("-"),
                page(page)));
        model.addAttribute("found", found);
        model.addAttribute("kinds", kinds());
        model.addAttribute("sort", order);
        model.addAttribute("summary", summary(found));
        return "intake/events";
    }

    private List<Field.Option> kinds() {
        return form.inForce().field("eventKind").map(Field::options).orElse(List.of());
    }

    private static Optional<Instant> day(String field, String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw new AnswerRefused(field, "Please give a date");
        }
    }

    private static int page(int page) {
        if (page < 1 || page > EventRegister.MOST_COUNTED) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return page - 1;
    }

    private static String summary(EventPage found) {
        if (found.total() == 0) {
            return "No event matches";
        }
        var first = found.page() * EventRegister.PAGE_SIZE + 1;
        var last = first + found.events().size() - 1;
        return "%d\u2013%d of %s%d".formatted(first, last, found.isCapped() ? "more than " : "", found.total());
    }
}
