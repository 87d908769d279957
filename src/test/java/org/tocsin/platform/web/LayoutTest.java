package org.tocsin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tocsin.identity.Destination;

class LayoutTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void offersAGuestToReportAndToSignIn() {
        var html = new Rendering("/").page("front", Map.of("demo", true, "guest", true, "places", List.of()));

        assertThat(html)
                .contains("<html lang=\"en\">", "href=\"/report\"", "href=\"/login\"", "tocsin-demo")
                .doesNotContain("href=\"/account\"");
    }

    @Test
    void saysNothingAboutDemoPeopleOutsideTheDemoProfile() {
        var html = new Rendering("/").page("front", Map.of("demo", false, "guest", true, "places", List.of()));

        assertThat(html).doesNotContain("tocsin-demo", "ida.isirt");
    }

    @Test
    void leadsEveryRoleToItsPlaces() {
        assertThat(placesOf("reporter")).containsExactly("Report", "Account");
        assertThat(placesOf("isirt")).containsExactly("Report", "Incidents", "Tasklist", "Account");
        assertThat(placesOf("process-owner")).contains("Cockpit").doesNotContain("Admin");
        assertThat(placesOf("admin")).contains("Cockpit", "Admin");
    }

    @Test
    void marksThePlaceOfThePage() {
        signIn("isirt");

        var html = new Rendering("/incidents/INC-2026-000001").page("error/404", Map.of());

        assertThat(html).contains("<a href=\"/incidents\" aria-current=\"page\">Incidents</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"error", "error/400", "error/403", "error/404", "error/409", "error/4xx", "error/5xx", "login"})
    void standsWithoutAnyModel(String template) {
        assertThat(new Rendering("/nowhere").page(template, Map.of())).contains("<main", "<h1", "</html>");
    }

    @Test
    void showsARefusalAsText() {
        var model = Map.of("status", 409, "title", "Refused", "detail", "<img src=x onerror=alert(1)>");

        assertThat(new Rendering("/incidents").page("problem", model))
                .contains("&lt;img src=x")
                .doesNotContain("<img");
    }

    @Test
    void saysASeverityInWordsAndInRoman() {
        assertThat(severity(4)).contains("severity-4", ">IV<", "very serious");
        assertThat(severity("II")).contains("severity-2", ">II<", "less serious");
        assertThat(severity(0)).contains("not classified");
    }

    @Test
    void writesAnInstantForMachinesAndPeople() {
        assertThat(fragment("layout/instant :: instant(${value})", Rendering.NOW))
                .contains("datetime=\"2026-03-14T09:00:00Z\"", "2026-03-14 09:00", "UTC");
        assertThat(fragment("layout/instant :: maybe(${value}, 'unknown')", Optional.empty()))
                .contains("unknown");
    }

    @Test
    void saysHowFarAwayATargetIs() {
        var soon = Rendering.NOW.plus(Duration.ofMinutes(130));
        var missed = Rendering.NOW.minus(Duration.ofDays(3));

        assertThat(fragment("layout/instant :: due(${value})", soon)).contains("(in 2 h 10 min)");
        assertThat(fragment("layout/instant :: due(${value})", missed)).contains("overdue by 3 days");
    }

    @Test
    void keepsFiltersWhileTurningPages() {
        var html = new Rendering("/incidents?phase=response&page=2")
                .fragment("layout/pager :: pager(2, true, '51–100 of 312')", Map.of());

        assertThat(html).contains("?phase=response&amp;page=1", "?phase=response&amp;page=3");
    }

    @Test
    void sortsFromTheFirstPage() {
        var html = new Rendering("/incidents?page=2")
                .fragment("layout/pager :: sorted('Number', 'number', 'number')", Map.of());

        assertThat(html).contains("aria-sort=\"ascending\"", "href=\"?sort=-number\"");
    }

    private static List<String> placesOf(String role) {
        signIn(role);
        return new Rendering("/")
                .navigation().places().stream().map(Destination::title).toList();
    }

    private static String severity(Object value) {
        return fragment("layout/severity :: severity(${value})", value);
    }

    private static String fragment(String call, Object value) {
        return new Rendering("/").fragment(call, Map.of("value", value));
    }

    private static void signIn(String role) {
        var person = new TestingAuthenticationToken("somebody", "", "ROLE_" + role);
        SecurityContextHolder.getContext().setAuthentication(person);
    }
}
