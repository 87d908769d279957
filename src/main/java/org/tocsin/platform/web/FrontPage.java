package org.tocsin.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what this is, and where to go from here. */
@Controller
class FrontPage {

    private final Navigation navigation;
    private final boolean demo;

    FrontPage(Navigation navigation, Environment environment) {
        this.navigation = navigation;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Open to everybody; somebody who is signed in finds the places of their roles. */
    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String show(Model model) {
        model.addAttribute("demo", demo);
        model.addAttribute("guest", !navigation.signedIn());
        model.addAttribute("places", navigation.places());
        return "front";
    }
}
