package org.tocsin.incident.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.incident.Register;
import org.tocsin.incident.RegisterPage;
import org.tocsin.incident.RegisterQuery;

/** The register of incidents. */
@Controller
class RegisterPageController {

    private static final List<String> SORTS = List.of("declared", "-declared", "severity", "-severity");

    private final Register register;

    RegisterPageController(Register register) {
        this.register = register;
    }

    @GetMapping("/incidents")
    @PreAuthorize(Roles.READERS)
    String incidents(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String severity,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(defaultValue = "-declared") String sort,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var order = SORTS.contains(sort) ? sort : "-declared";
        var found = register.search(new RegisterQuery(
                q,
                state,
                severity(severity),
                Optional.of(category).filter(text -> !text.isBlank()),
                Optional.of(owner).filter(text -> !text.isBlank()),
                order.endsWith("severity"),
                !order.startsWith("-"),
                page(page)));
        model.addAttribute("found", found);
        model.addAttribute("sort", order);
        model.addAttribute("summary", summary(found));
        return "incident/register";
    }

    private static OptionalInt severity(String severity) {
        return severity.matches("[1-4]") ? OptionalInt.of(Integer.parseInt(severity)) : OptionalInt.empty();
    }

    private static int page(int page) {
        if (page < 1 || page > Register.MOST_COUNTED) {
            throw new AnswerRefused("page", "There is no such page");
        }
        return page - 1;
    }

    private static String summary(RegisterPage found) {
        if (found.total() == 0) {
            return "No incident matches";
        }
        var first = found.page() * Register.PAGE_SIZE + 1;
        var last = first + found.cases().size() - 1;
        return "%d\u2013%d of %s%d".formatted(first, last, found.isCapped() ? "more than " : "", found.total());
    }
}
