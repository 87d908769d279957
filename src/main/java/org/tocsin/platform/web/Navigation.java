package org.tocsin.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
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
import org.tocsin.identity.Destination;
import org.tocsin.identity.Role;

/** Where the person of this request can go; asked by every page, error pages included, therefore a bean and no model attribute. */
@Component("navigation")
class Navigation {

    /** So many fit into one line beside name and search. */
    private static final int MOST_IN_VIEW = 7;

    private static final Destination SIGN_IN =
            Destination.forEverybody(100, "Sign in", "/login", "For responders and reviewers");

    private final HttpServletRequest request;
    private final List<Destination> destinations;

    Navigation(HttpServletRequest request, List<Destination> destinations) {
        this.request = request;
        this.destinations = destinations.stream()
                .sorted(Comparator.comparingInt(Destination::order))
                .toList();
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
    public List<Destination> places() {
        var roles = roles();
        var open = destinations.stream().filter(destination -> destination.isFor(roles));
        return signedIn()
                ? open.toList()
                : Stream.concat(open, Stream.of(SIGN_IN)).toList();
    }

    /** The entries that are always in view. */
    public List<Destination> first() {
        var places = places();
        return places.size() > MOST_IN_VIEW + 1 ? places.subList(0, MOST_IN_VIEW) : places;
    }

    /** The entries behind "More"; one alone would not be worth hiding. */
    public List<Destination> more() {
        var places = places();
        return places.subList(first().size(), places.size());
    }

    /** Whether the page being written belongs to a destination. */
    public boolean isHere(Destination destination) {
        return destination.contains(
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** Role ids of the person, empty for a guest. */
    public Set<String> roles() {
        return authentication().stream()
                .flatMap(known -> known.getAuthorities().stream())
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether tasks can be given to the person: to everybody who is more than a reporter. */
    public boolean worksOnTasks() {
        return roles().stream().anyMatch(role -> !role.equals(Role.REPORTER.id()));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated)
                .filter(known -> !(known instanceof AnonymousAuthenticationToken));
    }
}
