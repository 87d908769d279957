package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the responders answer fits the forms as they are drawn, so that a refusal in the replay is the application's. */
class ResponderTest {

    private static final Responder.Links NUMBERS = new Responder.Links() {
        @Override
        public String event(String recordId) {
            return "EVT-2026-000001";
        }

        @Override
        public String incident(String recordId) {
            return "INC-2026-000001";
        }
    };

    private final VerisMapping mapping = new VerisMapping(Clock.systemUTC());
    private final List<MappedCase> cases =
            ReplayData.handWritten().stream().map(mapping::map).toList();

    @Test
    void answersOnlyWhatTheFormAsks() throws IOException {
        for (JsonNode form : forms()) {
            List<String> keys = fields(form).stream()
                    .map(field -> field.path("key").asText())
                    .filter(key -> !key.startsWith("ctx"))
                    .toList();
            assertThat(cases)
                    .allSatisfy(mapped ->
                            assertThat(keys).containsAll(answers(mapped, form).keySet()));
        }
    }

    @Test
    void answersWhatTheFormRequires() throws IOException {
        for (JsonNode form : forms()) {
            List<String> required = fields(form).stream()
                    .filter(field -> field.at("/validate/required").asBoolean() && !field.has("conditional"))
                    .map(field -> field.path("key").asText())
                    .toList();
            assertThat(cases)
                    .allSatisfy(
                            mapped -> assertThat(answers(mapped, form).keySet()).containsAll(required));
        }
    }

    private static Map<String, Object> answers(MappedCase mapped, JsonNode form) {
        String purpose = camelCase(form.path("id").asText());
        return purpose.equals("eventReport")
                ? mapped.report().answers()
                : new Responder(mapped, NUMBERS).answers(purpose);
    }

    private static String camelCase(String id) {
        StringBuilder purpose = new StringBuilder();
        Stream.of(id.split("-", -1))
                .forEach(word -> purpose.append(
                                purpose.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1)));
        return purpose.toString();
    }

    private static List<JsonNode> forms() throws IOException {
        List<JsonNode> forms = new ArrayList<>();
        for (Resource form : new PathMatchingResourcePatternResolver().getResources("classpath*:/forms/*/*.form")) {
            try (InputStream text = form.getInputStream()) {
                forms.add(Objects.requireNonNull(new ObjectMapper().readTree(text)));
            }
        }
        assertThat(forms).isNotEmpty();
        return forms;
    }

    private static List<JsonNode> fields(JsonNode component) {
        List<JsonNode> fields = new ArrayList<>();
        component.path("components").forEach(child -> {
            fields.addAll(fields(child));
            if (child.has("key")) {
                fields.add(child);
            }
        });
        return fields;
    }
}
