package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Journey;

/** Who comes in, by which door, with what in hand. */
@ProcessTest
class WaysInTest {

    private static final Pattern TOKEN = Pattern.compile("id=\"new-token\">([^<]+)<");

    private static final Pattern REVOCATION = Pattern.compile("/account/tokens/([^/\"]+)/revoke");

    private static final String SECRET = "a-long-enough-secret";

    private final ApplicationContext application;

    private final Clients clients;

    @Autowired
    WaysInTest(ApplicationContext application) {
        this.application = application;
        this.clients = new Clients(application);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest",
                "/engine-rest/",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest/version",
                "/engine-rest/engine/default/task",
                "/engine-rest/process-definition",
                "/engine-rest/history/process-instance",
                "/engine-rest/openapi.json",
                "/api/events",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/camunda/api/cockpit/plugin/base/default/process-definition"
            })
    void refusesEverybodyWithoutAName(String path) {
        clients.stranger().with("Accept", "application/json").get(path).mustBeRefused(401);
        clients.stranger().post(path, Map.of()).mustBeForbidden();
    }

    @Test
    void asksAScriptForItsPassword() {
        var answer = clients.stranger().get("/engine-rest/task").mustBeRefused(401);

        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(ways -> assertThat(ways).contains("Basic", "Bearer"));
        clients.script("paul.poc").get("/engine-rest/task/count").mustSucceed();
        clients.script("paul.poc", "").get("/engine-rest/task/count").mustBeRefused(401);
        clients.bearer("tcs_nonsense").get("/engine-rest/task/count").mustBeRefused(401);
        clients.stranger()
                .with("Authorization", "Basic %%%")
                .get("/engine-rest/task/count")
                .mustBeRefused(401);
        clients.stranger()
                .with("Authorization", "Digest x")
                .get("/engine-rest/task/count")
                .mustBeRefused(401);
    }

    @Test
    void takesAPersonalTokenUntilItIsTakenBack() {
        var ida = clients.signedIn("ida.isirt", Clients.PASSWORD).with("Accept", "text/html");
        Clients.send(ida, "/account/tokens", Map.of("name", "scanner"));
        var page = ida.get("/account");
        var token = first(TOKEN, page);

        var script = clients.bearer(token);
        script.get("/engine-rest/task/count").mustSucceed();
        assertThat(script.cookies()).describedAs("no session for a script").isEmpty();
        assertThat(ida.get("/account").body()).describedAs("shown once").doesNotContain(token);
        assertThat(clients.bearer(token).get("/account").status())
                .describedAs("a token opens no page")
                .isEqualTo(302);

        Clients.send(ida, "/account/tokens/" + first(REVOCATION, ida.get("/account")) + "/revoke", Map.of());
        script.get("/engine-rest/task/count").mustBeRefused(401);
    }

    private static String first(Pattern pattern, Answer page) {
        var found = pattern.matcher(page.body());
        assertThat(found.find()).describedAs("%s in %s", pattern, page).isTrue();
        return found.group(1);
    }

    /** Otherwise any page that a colleague opens could call the interface on their behalf. */
    @Test
    void doesNotKnowABrowserAtTheInterfaces() {
        var cookies = clients.browser("ida.isirt").cookies();

        for (var path : List.of("/engine-rest/task/count", "/engine-rest/engine")) {
            clients.stranger().holding(cookies).get(path).mustBeRefused(401);
        }
        clients.stranger().holding(cookies).post("/engine-rest/task", Map.of()).mustBeRefused(401);
        clients.stranger().holding(cookies).post("/api/events", Map.of()).mustBeRefused(401);
    }

    @Test
    void leadsThroughOneLoginEverywhere() {
        var petra = clients.signedIn("petra.process", Clients.PASSWORD).with("Accept", "text/html");
        var ada = clients.signedIn("ada.admin", Clients.PASSWORD).with("Accept", "text/html");

        petra.get("/account").mustSucceed();
        assertThat(user(petra.get("/camunda/app/tasklist/default/"))).isEqualTo("petra.process");
        assertThat(user(petra.get("/camunda/app/cockpit/default/"))).isEqualTo("petra.process");
        assertThat(user(ada.get("/camunda/app/admin/default/"))).isEqualTo("ada.admin");
        assertThat(petra.with("Accept", "application/json")
                        .get("/camunda/api/admin/auth/user/default")
                        .mustSucceed()
                        .json()
                        .path("userId")
                        .asText())
                .isEqualTo("petra.process");
    }

    private static String user(Answer page) {
        return page.mustSucceed().headers().firstValue("X-Authorized-User").orElse("nobody");
    }

    @Test
    void hasNoSecondLoginBesideTheThrottle() {
        var stranger = clients.stranger();
        stranger.get("/camunda/app/tasklist/default/");
        stranger.form(
                        "/camunda/api/admin/auth/user/default/login/tasklist",
                        Map.of("username", "paul.poc", "password", Clients.PASSWORD))
                .mustBeForbidden();
        var paul = Door.TASKLIST.to("paul.poc", clients);
        var guess = Map.of("username", "ada.admin", "password", "guess");

        paul.post("/identity/verify", guess).mustBeForbidden();
        Door.SCRIPTS.to("paul.poc", clients).post("/identity/verify", guess).mustBeForbidden();
        Door.SCRIPTS
                .to("paul.poc", clients)
                .post("/engine/default/identity/verify", guess)
                .mustBeForbidden();
    }

    @Test
    void leadsBrowsersToTheLoginAndNobodyElsewhere() {
        var browser = clients.stranger().with("Accept", "text/html");

        for (var path : List.of("/incidents", "/events", "/account", "/camunda/app/tasklist/default/", "/duty")) {
            var answer = browser.get(path);
            assertThat(answer.status()).describedAs(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
        for (var path : List.of("/", "/login", "/report")) {
            browser.get(path).mustSucceed();
        }
        clients.stranger().get("/actuator/health").mustSucceed();
        for (var path : List.of("/actuator", "/actuator/prometheus", "/actuator/env", "/h2-console")) {
            assertThat(browser.get(path).status()).describedAs(path).isIn(302, 401, 403, 404);
            assertThat(clients.browser("ida.isirt").get(path).status())
                    .describedAs(path)
                    .isIn(403, 404);
        }
    }

    @Test
    void endsEverywhereWithTheLogout() {
        var paul = clients.signedIn("paul.poc", Clients.PASSWORD);
        var before = paul.cookies();
        paul.get("/camunda/api/engine/engine/default/task/count").mustSucceed();

        Clients.send(paul, "/logout", Map.of());

        clients.stranger()
                .holding(before)
                .get("/camunda/api/engine/engine/default/task/count")
                .mustBeForbidden();
        assertThat(clients.stranger().holding(before).get("/account").status()).isIn(302, 401);
    }

    @Test
    void givesANewSessionWithTheLogin() {
        var browser = clients.stranger();
        browser.get("/login");
        var before = browser.cookies().get("JSESSIONID");

        clients.signIn(browser, "paul.poc", Clients.PASSWORD);

        assertThat(browser.cookies().get("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void takesNoFormFromAnotherSite() {
        var incident = Journey.declaredIncident(application).incident();
        var ida = clients.browser("ida.isirt");
        var note =
                new HashMap<>(Map.of("noteKind", "note", "noteText", "Forged", "noteHappenedAt", "2026-01-01T10:00"));
        var before = new Cases(application).facts(incident.number()).size();

        ida.form("/incidents/" + incident + "/notes", note).mustBeForbidden();
        note.put("_csrf", "00000000-0000-0000-0000-000000000000");
        ida.form("/incidents/" + incident + "/notes", note).mustBeForbidden();
        ida.form("/account/tokens", Map.of("name", "forged")).mustBeForbidden();
        ida.form("/logout", Map.of()).mustBeForbidden();
        clients.stranger()
                .form("/login", Map.of("username", "ida.isirt", "password", Clients.PASSWORD))
                .mustBeForbidden();
        clients.stranger()
                .holding(clients.signedIn("ivan.isirt", Clients.PASSWORD).cookies())
                .post("/camunda/api/engine/engine/default/task/" + incident + "/claim", Map.of())
                .mustBeForbidden();

        assertThat(new Cases(application).facts(incident.number())).hasSize(before);
        ida.get("/account").mustSucceed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane.doe", "soc-tier9", "j_doe@example.org", "Jane"})
    void knowsPeopleByIdsThatOrganisationsUse(String id) {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        create(ada, id);
        try {
            ada.put("/group/isirt/members/" + id, Map.of()).mustSucceed();
            ada.put("/group/poc/members/" + id, Map.of()).mustSucceed();
            var casework = Journey.declaredIncident(application);
            var task = casework.task("confirm-incident").getId();

            clients.signedIn(id, SECRET).get("/account").mustSucceed();
            var script = clients.script(id, SECRET);
            script.post("/engine-rest/task/" + task + "/claim", Map.of("userId", id))
                    .mustSucceed();
            assertThat(script.get("/engine-rest/task?assignee=" + id)
                            .mustSucceed()
                            .ids())
                    .containsExactly(task);
            script.get("/engine-rest/user/" + id + "/profile").mustSucceed();
        } finally {
            ada.delete("/user/" + id).mustSucceed();
        }
    }

    @Test
    void knowsGroupsByIdsThatOrganisationsUse() {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        ada.post("/group/create", Map.of("id", "soc-tier1", "name", "SOC tier 1", "type", "WORKFLOW"))
                .mustSucceed();
        try {
            ada.put("/group/soc-tier1/members/paul.poc", Map.of()).mustSucceed();
            clients.script("paul.poc").get("/engine-rest/group?member=paul.poc").mustSucceed();
        } finally {
            ada.delete("/group/soc-tier1").mustSucceed();
        }
    }

    @Test
    void keepsTheLastAdministrator() {
        for (var door : Door.values()) {
            var ada = door.to("ada.admin", clients);
            ada.delete("/user/ada.admin").mustBeRefused(400);
            ada.delete("/group/admin/members/ada.admin").mustBeRefused(400);
            ada.delete("/group/camunda-admin/members/ada.admin").mustBeRefused(400);
            ada.delete("/group/admin").mustBeRefused(400);
            ada.delete("/group/camunda-admin").mustBeRefused(400);
        }
        assertThat(administrators()).isEqualTo(2);
    }

    @Test
    void letsAnAdministratorGoWhenAnotherStays() {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        create(ada, "second.admin");
        ada.put("/group/admin/members/second.admin", Map.of()).mustSucceed();
        assertThat(administrators()).describedAs("in both groups").isEqualTo(4);

        ada.delete("/group/camunda-admin/members/second.admin").mustSucceed();
        assertThat(administrators()).describedAs("in neither group").isEqualTo(2);
        ada.delete("/user/second.admin").mustSucceed();
    }

    private long administrators() {
        var identity = application.getBean(IdentityService.class);
        return identity.createUserQuery().memberOfGroup("admin").count()
                + identity.createUserQuery().memberOfGroup("camunda-admin").count();
    }

    @Test
    void forgetsARightThatWasTakenAway() {
        var ada = Door.SCRIPTS.to("ada.admin", clients);
        create(ada, "leaving.soon");
        ada.put("/group/isirt/members/leaving.soon", Map.of()).mustSucceed();
        var script = clients.script("leaving.soon", SECRET);
        var browser = clients.signedIn("leaving.soon", SECRET).with("Accept", "text/html");
        script.get("/engine-rest/task/count").mustSucceed();
        browser.get("/incidents").mustSucceed();

        ada.delete("/group/isirt/members/leaving.soon").mustSucceed();
        script.get("/engine-rest/task/count").mustBeRefused(403);
        ada.delete("/user/leaving.soon").mustSucceed();
        script.get("/engine-rest/task/count").mustBeRefused(401);
    }

    @Test
    void takesNoWeakPassword() {
        var ada = Door.SCRIPTS.to("ada.admin", clients);

        ada.post("/user/create", person("weak.one", "short")).mustBeRefused(400);
        ada.post("/user/create", person("weak.one", "weak.one-weak.one")).mustBeRefused(400);
        assertThat(application
                        .getBean(IdentityService.class)
                        .createUserQuery()
                        .userId("weak.one")
                        .count())
                .isZero();
    }

    private static void create(Engine ada, String id) {
        ada.post("/user/create", person(id, SECRET)).mustSucceed();
    }

    private static Map<String, Object> person(String id, String password) {
        return Map.of(
                "profile",
                Map.of("id", id, "firstName", "Some", "lastName", "Body", "email", "somebody@example.org"),
                "credentials",
                Map.of("password", password));
    }
}
