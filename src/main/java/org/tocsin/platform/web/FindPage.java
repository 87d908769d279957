package org.tocsin.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tocsin.identity.Destination;
import org.tocsin.identity.Finder;
import org.tocsin.identity.Role;

/** Jumps to a place or a case by number or word: as a page, and as what every page opens on Ctrl+K. */
@Controller
class FindPage {

    private static final int LONGEST = 200;

    private final List<Finder> finders;
    private final Navigation navigation;

    FindPage(List<Finder> finders, Navigation navigation) {
        this.finders =
                finders.stream().sorted(Comparator.comparingInt(Finder::order)).toList();
        this.navigation = navigation;
    }

    @GetMapping("/find")
    @PreAuthorize("isAuthenticated()")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> part,
            Model model) {
        var text = q.strip();
        model.addAttribute("asked", !text.isEmpty());
        model.addAttribute("found", isReadable(text) ? all(text) : List.of());
        return part.isPresent() ? "find :: hits" : "find";
    }

    private static boolean isReadable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST && text.indexOf('\0') < 0;
    }

    private List<Finder.Found> all(String text) {
        var roles = roles();
        var cases =
                finders.stream().filter(finder -> finder.isFor(roles)).flatMap(finder -> finder.find(text).stream());
        return Stream.concat(places(text), cases).distinct().toList();
    }

    private Stream<Finder.Found> places(String text) {
        var begun = text.toLowerCase(Locale.ROOT);
        return navigation.places().stream()
                .filter(place -> place.title().toLowerCase(Locale.ROOT).startsWith(begun))
                .map(FindPage::found);
    }

    private static Finder.Found found(Destination place) {
        return new Finder.Found(place.title(), place.purpose(), place.path());
    }

    private Set<Role> roles() {
        return navigation.roles().stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
    }
}
