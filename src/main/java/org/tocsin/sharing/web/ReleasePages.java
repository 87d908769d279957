package org.tocsin.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.documents.Tlp;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.sharing.RecipientKind;
import org.tocsin.sharing.ReleaseChannel;
import org.tocsin.sharing.ReleasePage;
import org.tocsin.sharing.ReleaseQuery;
import org.tocsin.sharing.ReleaseRegister;
import org.tocsin.sharing.ReleaseState;

/** The register of releases, to be searched, read and exported. */
@Controller
class ReleasePages {

    private final ReleaseRegister register;

    ReleasePages(ReleaseRegister register) {
        this.register = register;
    }

    @GetMapping("/releases")
    @PreAuthorize(SharingRoles.REGISTERS)
    String list(@RequestParam Map<String, String> asked, Model model) {
        var query = query(asked, page(asked));
        var found = register.search(query);
        model.addAttribute("found", found);
        model.addAttribute("sort", query.ascending() ? "begun" : "-begun");
        model.addAttribute("state", asked.getOrDefault("state", ReleaseState.RELEASED.id()));
        model.addAttribute("summary", summary(found));
        model.addAttribute("markings", List.of(Tlp.values()));
        model.addAttribute(
                "kinds",
                Arrays.stream(RecipientKind.values()).map(RecipientKind::id).toList());
        model.addAttribute(
                "channels",
                Arrays.stream(ReleaseChannel.values()).map(ReleaseChannel::id).toList());
        model.addAttribute(
                "states",
                Arrays.stream(ReleaseState.values()).map(ReleaseState::id).toList());
        return "sharing/releases";
    }

    @GetMapping("/releases.csv")
    @PreAuthorize(SharingRoles.REGISTERS)
    void csv(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        var query = query(asked, 0);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"releases.csv\"");
        var csv = new ReleaseCsv(response.getWriter());
        register.each(query, csv::write);
    }

    private static ReleaseQuery query(Map<String, String> asked, int page) {
        var state = asked.getOrDefault("state", ReleaseState.RELEASED.id());
        return new ReleaseQuery(
                asked.getOrDefault("q", ""),
                asked.getOrDefault("tlp", ""),
                asked.getOrDefault("kind", ""),
                asked.getOrDefault("channel", ""),
                state.equals("all") ? "" : state,
                day(asked, "from"),
                day(asked, "until").map(last -> last.plusSeconds(86_400)),
                asked.getOrDefault("sort", "").equals("begun"),
                page);
    }

    /** The first moment of a day, in the time that all of Tocsin counts in. */
    private static Optional<Instant> day(Map<String, String> asked, String key) {
        try {
            return Optional.of(asked.getOrDefault(key, "").strip())
                    .filter(text -> !text.isEmpty())
                    .map(text ->
                            LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw new AnswerRefused(key, "Please give a day");
        }
    }

    private static int page(Map<String, String> asked) {
        var text = asked.getOrDefault("page", "1");
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return Integer.parseInt(text) - 1;
    }

    private static String summary(ReleasePage found) {
        if (found.total() == 0) {
            return "No release matches";
        }
        var first = found.page() * ReleaseRegister.PAGE_SIZE + 1;
        var last = first + found.releases().size() - 1;
        return "%d\u2013%d of %s%d".formatted(first, last, found.isCapped() ? "more than " : "", found.total());
    }
}
