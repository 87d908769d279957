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

/** One person's way in: reports and tasks by password, through the same doors and the same guard as pages and Tasklist. */
final class Desk {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String application;
    private final String person;
    private final String credentials;

    Desk(int port, String person, String password) {
        this.application = "http://localhost:" + port;
        this.person = person;
        this.credentials = "Basic "
                + Base64.getEncoder().encodeToString((person + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Reports an event; answers its number. */
    String report(Map<String, Object> answers) {
        Map<String, Object> body = new HashMap<>(answers);
        body.put("source", "person");
        return parsed(call("/api/events", "POST", json(body))).path("event").asText();
    }

    /** Opens the task, takes it and answers its form; throws with the application's own words when it is refused. */
    void complete(String task, Map<String, Object> answers) {
        call("/engine-rest/task/" + task, "GET", "");
        call("/engine-rest/task/%s/claim".formatted(task), "POST", json(Map.of("userId", person)));
        call("/engine-rest/task/%s/submit-form".formatted(task), "POST", json(Map.of("variables", variables(answers))));
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

    private String call(String path, String method, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + path))
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() >= 300) {
            throw new TaskRefused(
                    "%s %s as %s: %d %s".formatted(method, path, person, answer.statusCode(), message(answer.body())));
        }
        return answer.body();
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
        return body.startsWith("{") ? parsed(body).path("message").asText(body) : body;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON: " + body, e);
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
