package org.tocsin.lessons.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.Role;
import org.tocsin.lessons.ImprovementPage;
import org.tocsin.lessons.ImprovementQuery;
import org.tocsin.lessons.ImprovementRegister;
import org.tocsin.lessons.ImprovementSight;
import org.tocsin.lessons.ImprovementState;
import org.tocsin.lessons.WhatChanges;

/** The list of improvements, which is reviewed by unit, age and state. */
@Controller
class ImprovementsPage {

    private static final List<String> SORTS = List.of("due", "-due", "agreed", "-agreed");
    private static final int OLDEST = 3_650;

    private final ImprovementRegister register;
    private final ImprovementSight sight;
    private final Clock clock;

    ImprovementsPage(ImprovementRegister register, ImprovementSight sight, Clock clock) {
        this.register = register;
        this.sight = sight;
        this.clock = clock;
    }

    @GetMapping("/improvements")
    @PreAuthorize(ImprovementRoles.LIST)
    String improvements(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String changes,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String overdue,
            @RequestParam(defaultValue = "due") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var order = SORTS.contains(sort) ? sort : "due";
        var found = register.search(new ImprovementQuery(
                q,
                state.equals("all") ? "" : state,
                changes,
                unit,
                owner.strip(),
                olderThan(age),
                overdue.equals("yes"),
                order.endsWith("due"),
                !order.startsWith("-"),
                page(page)));
        model.addAttribute("found", found);
        model.addAttribute("state", state);
        model.addAttribute("sort", order);
        model.addAttribute("now", clock.instant());
        model.addAttribute("summary", summary(found));
        addChoices(model);
        return "lessons/improvements";
    }

    private void addChoices(Model model) {
        model.addAttribute(
                "states",
                Arrays.stream(ImprovementState.values())
                        .map(ImprovementState::id)
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(WhatChanges.values()).map(WhatChanges::id).toList());
        model.addAttribute("units", Arrays.stream(Role.values()).map(Role::id).toList());
        model.addAttribute("seesAll", sight.seesAll());
    }

    private Optional<Instant> olderThan(String days) {
        return days.matches("\\d{1,4}") && Integer.parseInt(days) <= OLDEST
                ? Optional.of(clock.instant().minus(Duration.ofDays(Integer.parseInt(days))))
                : Optional.empty();
    }

    private static int page(int page) {
        if (page < 1 || page > ImprovementRegister.MOST_COUNTED) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return page - 1;
    }

    private static String summary(ImprovementPage found) {
        if (found.total() == 0) {
            return "No improvement matches";
        }
        var first = found.page() * ImprovementRegister.PAGE_SIZE + 1;
        var last = first + found.improvements().size() - 1;
        return "%d\u2013%d of %s%d".formatted(first, last, found.isCapped() ? "more than " : "", found.total());
    }
}
