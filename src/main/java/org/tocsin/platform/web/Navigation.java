package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Where the person of this request can go; asked by every page, error pages included, therefore a bean and no model attribute. */
@Component("navigation")
class Navigation {

    private static final Set<String> OVERSEERS = Set.of("process-owner", "admin");

    private static final Set<String> READERS = Set.of("poc", "isirt", "isirt-manager", "forensic", "compliance");

    private static final Set<String> MANAGERS = Set.of("isirt-manager", "admin");

    private static final Place REPORT = new Place("Report", "/report", "Report something that looks wrong");

    private static final Place EVENTS = new Place("Events", "/events", "What was reported, and what became of it");

    private static final Place INCIDENTS =
            new Place("Incidents", "/incidents", "The cases: where they stand, who owns them, what is overdue");

    private static final Place TASKS =
            new Place("Tasklist", "/camunda/app/tasklist/default/", "Your tasks and those of your groups");

    private static final Place COCKPIT =
            new Place("Cockpit", "/camunda/app/cockpit/default/", "Processes in force, running instances, failed jobs");

    private static final Place ADMIN = new Place("Admin", "/camunda/app/admin/default/", "People and groups");

    private static final Place ACCOUNT =
            new Place("Account", "/account", "Your roles, your time zone, your API tokens");

    private static final Place DUTY = new Place("Duty", "/duty", "Who owns new incidents until an owner is appointed");

    private static final Place SIGN_IN = new Place("Sign in", "/login", "For responders and reviewers");

    private final HttpServletRequest request;

    Navigation(HttpServletRequest request) {
        this.request = request;
    }

    /** Whether the page is written for a known person. */
    public boolean signedIn() {
        return authentication().isPresent();
    }

    /** The person's user id, empty for a guest. */
    public String person() {
        return authentication().map(Authentication::getName).orElse("");
    }

    /** The entries of the main navigation. */
    public List<Place> places() {
        return signedIn() ? placesOf(roles()) : List.of(REPORT, SIGN_IN);
    }

    /** Whether the page being written belongs to a place. */
    public boolean isHere(Place place) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.equals(place.path()) || path.startsWith(place.path() + "/");
    }

    /** Role ids of the person, empty for a guest. */
    public Set<String> roles() {
        return authentication().stream()
                .flatMap(known -> known.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replaceFirst("^ROLE_", ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Place> placesOf(Set<String> roles) {
        return Stream.of(
                        Stream.of(REPORT),
                        when(roles, READERS, EVENTS, INCIDENTS),
                        Stream.of(TASKS).filter(place -> !Set.of("reporter").containsAll(roles)),
                        when(roles, MANAGERS, DUTY),
                        when(roles, OVERSEERS, COCKPIT),
                        when(roles, Set.of("admin"), ADMIN),
                        Stream.of(ACCOUNT))
                .flatMap(places -> places)
                .toList();
    }

    private static Stream<Place> when(Set<String> roles, Set<String> any, Place... places) {
        return roles.stream().anyMatch(any::contains) ? Stream.of(places) : Stream.of();
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(known -> !(known instanceof AnonymousAuthenticationToken));
    }
}
