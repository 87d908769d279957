package org.tocsin.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The one page on which people sign in, for our pages and for the engine's web applications. */
@Controller
class LoginPage {

    private final boolean demo;

    LoginPage(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/login")
    @PreAuthorize("permitAll()")
    String show(Model model) {
        model.addAttribute("demo", demo);
        return "login";
    }
}
