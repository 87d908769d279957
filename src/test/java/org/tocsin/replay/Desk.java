package org.tocsin.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's way to the open tasks: the engine's own interface, through the same doors and the same guard as Tasklist. */
final class Desk {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String engine;
    private final String person;
    private final String credentials;

    Desk(int port, String person, String password) {
        this.engine = "http://localhost:%d/engine-rest".formatted(port);
        this.person = person;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Opens the task, takes it and answers its form; throws with the application's own words when it is refused. */
    void complete(String task, Map<String, Object> answers) {
        call("/task/" + task, "GET", "");
        call("/task/%s/claim".formatted(task), "POST", json(Map.of("userId", person)));
        call("/task/%s/submit-form".formatted(task), "POST", json(Map.of("variables", variables(answers))));
    }

    private static Map<String, Object> variables(Map<String, Object> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((key, value) -> variables.put(key, variable(value)));
        return variables;
    }

    /** As Tasklist sends it: plain values without a type, lists as JSON. */
    private static Map<String, Object> variable(Object value) {
        return value instanceof List<?> list ? Map.of("value", json(list), "type", "Json") : Map.of("value", value);
    }

    private void call(String path, String method, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(engine + path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new TaskRefused(
                    "%s %s as %s: %d %s".formatted(method, path, person, answer.statusCode(), message(answer.body())));
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String message(String body) {
        try {
            JsonNode problem = JSON.readTree(body);
            return problem.hasNonNull("message") ? problem.path("message").asText() : body;
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
