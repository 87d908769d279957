package org.tocsin.escalation.web;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.escalation.ClockFeeds;
import org.tocsin.escalation.ClockPage;
import org.tocsin.escalation.ClockRegister;
import org.tocsin.identity.CurrentUser;

/** All clocks over all cases, soonest first, and the private address under which a calendar reads them. */
@Controller
class ClocksPage {

    private static final List<String> STATES = List.of("missed", "at-risk", "paused");

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
    String clocks(
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "1") int page, Model model) {
        var chosen = STATES.contains(state) ? state : "";
        var found = register.search(user.id(), chosen, page(page));
        model.addAttribute("found", found);
        model.addAttribute("state", chosen);
        model.addAttribute("states", STATES);
        model.addAttribute("now", clock.instant());
        model.addAttribute("summary", summary(found));
        model.addAttribute("hasFeed", feeds.has(user.id()));
        return "escalation/register";
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

    private static int page(int page) {
        if (page < 1 || page > ClockRegister.MOST_COUNTED) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return page - 1;
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
