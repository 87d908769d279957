package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** The ways to reach the application from outside. People of the demonstration sign in once per run. */
final class Clients {

    static final String PASSWORD = "tocsin-demo";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Map<String, Client> SESSIONS = new ConcurrentHashMap<>();

    private final String address;

    Clients(ApplicationContext application) {
        this("http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Clients(String address) {
        this.address = address;
    }

    /** Nobody in particular. */
    Client stranger() {
        return new Client(address);
    }

    /** A script that sends a password with every request. */
    Client script(String person) {
        return script(person, PASSWORD);
    }

    Client script(String person, String password) {
        var pair = (person + ":" + password).getBytes(StandardCharsets.UTF_8);
        return stranger().with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** A script that sends a personal token. */
    Client bearer(String token) {
        return stranger().with("Authorization", "Bearer " + token);
    }

    /** A browser in which somebody signed in at our login page; it shows pages. */
    Client browser(String person) {
        return SESSIONS.computeIfAbsent(
                address + person, key -> signedIn(person, PASSWORD).with("Accept", "text/html"));
    }

    /** The same browser as Tasklist uses it: it reads JSON and sends the token of the web applications. */
    Client tasklist(String person) {
        var pages = browser(person);
        return SESSIONS.computeIfAbsent(address + person + " in Tasklist", key -> inTasklist(pages));
    }

    private Client inTasklist(Client pages) {
        var client = stranger().holding(pages.cookies());
        client.get("/camunda/api/engine/engine/default/task/count");
        var token = client.cookies().getOrDefault("XSRF-TOKEN", "none");
        return client.with("X-XSRF-TOKEN", token).with("Accept", "application/json");
    }

    /** A new session of its own. */
    Client signedIn(String person, String password) {
        var client = stranger();
        var answer = signIn(client, person, password);
        assertThat(answer.headers().firstValue("Location").orElse(""))
                .describedAs("sign-in of %s: %s", person, answer)
                .doesNotContain("/login");
        return client;
    }

    /** Tries to sign in at the login page. */
    Answer signIn(Client client, String person, String password) {
        return client.form(
                "/login", Map.of("username", person, "password", password, "_csrf", csrf(client.get("/login"))));
    }

    /** Sends a form of one of our pages with the token that the page gave. */
    static Answer send(Client browser, String path, Map<String, String> fields) {
        return browser.form(path, complete(browser, fields));
    }

    /** The fields with the token that the page gave. */
    static Map<String, String> complete(Client browser, Map<String, String> fields) {
        var complete = new LinkedHashMap<>(fields);
        complete.put("_csrf", csrf(browser.get("/account")));
        return complete;
    }

    /** A program that holds the session of a browser and reads problem details instead of pages. */
    Client program(Client browser) {
        return stranger().holding(browser.cookies());
    }

    /** The token that protects the forms of a page. */
    static String csrf(Answer page) {
        var found = TOKEN.matcher(page.body());
        assertThat(found.find()).describedAs("a token in the form: %s", page).isTrue();
        return found.group(1);
    }
}
