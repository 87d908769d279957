package org.tocsin.identity.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.identity.OnDuty;
import org.tocsin.identity.People;
import org.tocsin.identity.Role;

/** Who is on duty, and the hand-over to somebody else. */
@Controller
class DutyPage {

    private static final String MANAGERS = "hasAnyRole('isirt-manager', 'admin')";

    private final OnDuty onDuty;
    private final People people;

    DutyPage(OnDuty onDuty, People people) {
        this.onDuty = onDuty;
        this.people = people;
    }

    @GetMapping("/duty")
    @PreAuthorize(MANAGERS)
    String duty(Model model) {
        var managers = people.with(Role.ISIRT_MANAGER);
        model.addAttribute("managers", managers);
        model.addAttribute(
                "onDuty", managers.isEmpty() ? "" : onDuty.isirtManager().id());
        return "identity/duty";
    }

    @PostMapping("/duty")
    @PreAuthorize(MANAGERS)
    String takeOver(@RequestParam String person) {
        onDuty.takeOver(Role.ISIRT_MANAGER, person);
        return "redirect:/duty";
    }
}
