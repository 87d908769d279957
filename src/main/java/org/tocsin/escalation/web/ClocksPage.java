package org.tocsin.escalation.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.escalation.CaseTarget;
import org.tocsin.escalation.ClockFeeds;
import org.tocsin.escalation.ClockPage;
import org.tocsin.escalation.ClockQuery;
import org.tocsin.escalation.ClockRegister;
import org.tocsin.identity.CurrentUser;

/** All clocks over all cases, soonest first, and the private address under which a calendar reads them. */
@Controller
class ClocksPage {

    private static final List<String> STATES = List.of("missed", "at-risk", "paused");

    private static final List<String> TARGETS = Stream.concat(
                    Arrays.stream(CaseTarget.values()).map(CaseTarget::id), Stream.of("task"))
            .toList();

    private static final Pattern SEVERITY = Pattern.compile("[0-4]");

    private final ClockRegister register;
    private final ClockFeeds feeds;
    private final CurrentUser user;
    private final Clock clock;

    ClocksPage(ClockRegister register, ClockFeeds feeds, CurrentUser user, Clock clock) {
        this.register = register;
        this.feeds = feeds;
        this.user = user;
        this.clock = clock;
    }

    @GetMapping("/clocks")
    @PreAuthorize(ClockRoles.READERS)
    String clocks(@RequestParam Map<String, String> asked, Model model) {
        var query = query(asked);
        var found = register.search(user.id(), query);
        model.addAttribute("found", found);
        model.addAttribute("query", query);
        model.addAttribute("states", STATES);
        model.addAttribute("targets", TARGETS);
        model.addAttribute("now", clock.instant());
        model.addAttribute("summary", summary(found));
        model.addAttribute("hasFeed", feeds.has(user.id()));
        return "escalation/register";
    }

    /** What is none of the choices asks for nothing, so that an address of before still leads somewhere. */
    private static ClockQuery query(Map<String, String> asked) {
        return new ClockQuery(
                asked.getOrDefault("q", "").strip(),
                chosen(asked, "whose", List.of("mine", "my-cases")),
                chosen(asked, "target", TARGETS),
                SEVERITY.matcher(asked.getOrDefault("severity", "")).matches()
                        ? OptionalInt.of(Integer.parseInt(asked.get("severity")))
                        : OptionalInt.empty(),
                chosen(asked, "state", STATES),
                page(asked.getOrDefault("page", "1")));
    }

    private static String chosen(Map<String, String> asked, String key, List<String> choices) {
        var value = asked.getOrDefault(key, "");
        return choices.contains(value) ? value : "";
    }

    @PostMapping("/clocks/feed")
    @PreAuthorize(ClockRoles.READERS)
    String makeFeed(RedirectAttributes next) {
        next.addFlashAttribute(
                "feed",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/clocks/feed/" + feeds.make(user.id()) + ".ics")
                        .toUriString());
        return "redirect:/clocks";
    }

    @PostMapping("/clocks/feed/end")
    @PreAuthorize(ClockRoles.READERS)
    String endFeed() {
        feeds.remove(user.id());
        return "redirect:/clocks";
    }

    private static int page(String page) {
        if (!page.matches("[1-9]\\d{0,2}")) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return Integer.parseInt(page) - 1;
    }

    private static String summary(ClockPage found) {
        if (found.total() == 0) {
            return "No clock matches";
        }
        var first = found.page() * ClockRegister.PAGE_SIZE + 1;
        var last = first + found.clocks().size() - 1;
        return "%d\u2013%d of %s%d".formatted(first, last, found.isCapped() ? "more than " : "", found.total());
    }
}
