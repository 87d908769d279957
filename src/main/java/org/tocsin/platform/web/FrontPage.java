package org.tocsin.platform.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.engine.Inbox;
import org.tocsin.identity.Role;

/** The first page: what this is, and where to go from here. */
@Controller
class FrontPage {

    private static final int MOST_TASKS = 12;

    private final Navigation navigation;
    private final Inbox inbox;
    private final News news;
    private final boolean demo;

    FrontPage(Navigation navigation, Inbox inbox, News news, Environment environment) {
        this.navigation = navigation;
        this.inbox = inbox;
        this.news = news;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /**
     * Open to everybody; somebody who is signed in finds what waits for them, what happened, and the places of their roles,
     * an ISIRT manager also what is late with others.
     */
    @GetMapping("/")
    @PreAuthorize("permitAll()")
    String show(Model model) {
        model.addAttribute("demo", demo);
        model.addAttribute("guest", !navigation.signedIn());
        model.addAttribute("places", navigation.places());
        if (navigation.worksOnTasks()) {
            model.addAttribute("inbox", inbox.of(navigation.person(), navigation.roles(), MOST_TASKS));
            model.addAttribute("news", news.latest());
        }
        if (navigation.roles().contains(Role.ISIRT_MANAGER.id())) {
            model.addAttribute("late", inbox.late(MOST_TASKS));
        }
        return "front";
    }
}
