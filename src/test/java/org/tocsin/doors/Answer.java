package org.tocsin.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What came back.
 *
 * @param request what was asked for, to name it when a test fails
 * @param status the status of HTTP
 * @param headers of the answer
 * @param body as text
 * @param took from the first byte sent to the last one received
 */
record Answer(String request, int status, HttpHeaders headers, String body, Duration took) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + " is not JSON", e);
        }
    }

    /** The ids of what a list holds. */
    List<String> ids() {
        return StreamSupport.stream(json().spliterator(), false)
                .map(item -> item.path("id").asText())
                .toList();
    }

    String type() {
        return headers.firstValue("Content-Type").orElse("");
    }

    /** It was done. */
    Answer mustSucceed() {
        assertThat(status).describedAs(toString()).isBetween(200, 299);
        return this;
    }

    /** The right is missing, or the thing is not even known to exist for this person. */
    Answer mustBeForbidden() {
        assertThat(status).describedAs(toString()).isIn(401, 403, 404);
        return mustTellNothing();
    }

    /** It was refused in the one way in which Tocsin refuses a program: problem details, and nothing about the inside. */
    Answer mustBeRefused(int... statuses) {
        assertThat(statuses).describedAs(toString()).contains(status);
        assertThat(type()).describedAs(toString()).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).describedAs(toString()).isEqualTo(status);
        assertThat(json().path("title").asText()).describedAs(toString()).isNotBlank();
        assertThat(json().path("detail").asText()).describedAs(toString()).isNotBlank();
        return mustTellNothing();
    }

    /** It was refused, and the refusal names what is wrong. */
    Answer mustBeRefusedBecauseOf(String field) {
        mustBeRefused(400);
        assertThat(json().path("field").asText()).describedAs(toString()).isEqualTo(field);
        return this;
    }

    Answer mustTellNothing() {
        assertThat(body)
                .describedAs(toString())
                .doesNotContain(
                        "at org.",
                        "at java",
                        "java.lang",
                        "Exception:",
                        "org.camunda",
                        "org.tocsin",
                        "SELECT ",
                        "insert into");
        return this;
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + type() + " in " + took.toMillis() + " ms: "
                + (body.length() > 600 ? body.substring(0, 600) + "…" : body);
    }
}
