package org.tocsin.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody or something that speaks HTTP with the application, and keeps what it was given: cookies, a password, a token. */
final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String address;

    private final Map<String, String> headers = new LinkedHashMap<>();

    private final Map<String, String> cookies = new LinkedHashMap<>();

    Client(String address) {
        this.address = address;
    }

    /** Sends a header with every request from now on. */
    Client with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** The cookies that it holds now. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /** Takes over cookies, as somebody would who found them. */
    Client holding(Map<String, String> found) {
        cookies.putAll(found);
        return this;
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), Map.of());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), Map.of());
    }

    Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    /** Sends a form as a browser does that shows pages. */
    Answer form(String path, Map<String, String> fields) {
        var encoded = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                BodyPublishers.ofString(encoded),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    Answer send(String method, String path, String type, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body), Map.of("Content-Type", type));
    }

    Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach(request::setHeader);
        more.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookieHeader());
        }
        var begin = System.nanoTime();
        var response = exchange(request.build());
        var took = Duration.ofNanos(System.nanoTime() - begin);
        keepCookies(response);
        return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body(), took);
    }

    private Answer json(String method, String path, Object body) {
        return send(method, path, "application/json", bytes(body));
    }

    private static byte[] bytes(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(request + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keepCookies(HttpResponse<?> response) {
        for (var line : response.headers().allValues("Set-Cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            if (line.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
