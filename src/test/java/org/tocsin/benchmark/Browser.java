package org.tocsin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person at a browser, signed in by the login page; and the same person's script, which gives a password each time. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String PASSWORD = "tocsin-demo";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final HttpClient script = HttpClient.newHttpClient();
    private final String base;
    private final String person;

    private Browser(int port, String person) {
        this.base = "http://localhost:" + port;
        this.person = person;
    }

    static Browser of(int port, String person) {
        Browser browser = new Browser(port, person);
        Matcher token = TOKEN.matcher(browser.page("/login"));
        if (!token.find()) {
            throw new IllegalStateException("The login page has no token");
        }
        browser.send(browser.client, browser.login(token.group(1)));
        return browser;
    }

    private HttpRequest login(String token) {
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(person, PASSWORD, URLEncoder.encode(token, StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(base + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
    }

    /** Opens a page and answers what it shows; anything but a page is a mistake of the measurement. */
    String page(String path) {
        return send(
                client,
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept", "text/html")
                        .build());
    }

    /** Asks the engine's interface. */
    String query(String path, String json) {
        String credentials =
                Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(
                script,
                HttpRequest.newBuilder(URI.create(base + "/engine-rest" + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private String send(HttpClient by, HttpRequest request) {
        try {
            HttpResponse<String> answer = by.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        "%s answers %d: %s".formatted(request.uri(), answer.statusCode(), answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
