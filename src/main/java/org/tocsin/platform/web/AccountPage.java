package org.tocsin.platform.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.identity.Absences;
import org.tocsin.identity.People;
import org.tocsin.platform.security.ApiTokens;
import org.tocsin.platform.security.Passwords;

/** What a person may change about themselves: the password, the tokens of their programs, and when they are away. */
@Controller
class AccountPage {

    private final ApiTokens tokens;
    private final Passwords passwords;
    private final People people;
    private final Absences absences;
    private final Navigation navigation;

    AccountPage(ApiTokens tokens, Passwords passwords, People people, Absences absences, Navigation navigation) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.people = people;
        this.absences = absences;
        this.navigation = navigation;
    }

    @GetMapping("/account")
    @PreAuthorize("isAuthenticated()")
    String show(Authentication who, Model model) {
        model.addAttribute("person", who.getName());
        model.addAttribute("name", people.nameOf(who.getName()));
        model.addAttribute("roles", navigation.roles().stream().sorted().toList());
        model.addAttribute("tokens", tokens.of(who.getName()));
        model.addAttribute("absences", absences.of(who.getName()));
        model.addAttribute("mustChange", mustChange(who));
        model.addAttribute("shortest", Passwords.SHORTEST);
        return "account";
    }

    @PostMapping("/account/password")
    @PreAuthorize("isAuthenticated()")
    String changePassword(
            Authentication who,
            @RequestParam String present,
            @RequestParam String wanted,
            HttpServletRequest request,
            Model model)
            throws ServletException {
        try {
            passwords.change(who.getName(), present, wanted);
            request.logout();
            return "redirect:/login?changed";
        } catch (AnswerRefused refused) {
            model.addAttribute("errors", Map.of(refused.field(), String.valueOf(refused.getMessage())));
            return show(who, model);
        }
    }

    @PostMapping("/account/tokens")
    @PreAuthorize("isAuthenticated() and !hasAuthority('MUST_CHANGE_PASSWORD')")
    String makeToken(Authentication who, @RequestParam String name, RedirectAttributes next, Model model) {
        if (name.isBlank() || name.length() > 80) {
            model.addAttribute("errors", Map.of("token-name", "The name needs 1 to 80 characters"));
            return show(who, model);
        }
        next.addFlashAttribute("newToken", tokens.create(who.getName(), name));
        return "redirect:/account";
    }

    @PostMapping("/account/tokens/{id}/revoke")
    @PreAuthorize("isAuthenticated()")
    String takeBack(Principal who, @PathVariable String id) {
        tokens.remove(who.getName(), id);
        return "redirect:/account";
    }

    private static boolean mustChange(Authentication who) {
        return who.getAuthorities().stream().anyMatch(right -> "MUST_CHANGE_PASSWORD".equals(right.getAuthority()));
    }
}
