package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
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

    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");

    /** What goes on beside an incident, or after it, is not replayed: crisis, improvements, vulnerabilities. */
    private static final Pattern ON_THE_WAY =
            Pattern.compile("(event-assessment|incident-.*|playbook-.*|post-incident-review|review-questions)\\.bpmn");

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

    /** The report and every form of a user task on the way of an incident. */
    private static List<JsonNode> forms() throws IOException {
        Set<String> asked = new HashSet<>(Set.of("event-report"));
        for (Resource model : resources("processes/*/*.bpmn")) {
            if (ON_THE_WAY.matcher(Objects.requireNonNull(model.getFilename())).matches()) {
                FORM.matcher(model.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(form -> asked.add(form.group(1)));
            }
        }
        List<JsonNode> forms = new ArrayList<>();
        for (Resource form : resources("forms/*/*.form")) {
            try (InputStream text = form.getInputStream()) {
                forms.add(Objects.requireNonNull(new ObjectMapper().readTree(text)));
            }
        }
        forms.removeIf(form -> !asked.contains(form.path("id").asText()));
        assertThat(forms).hasSameSizeAs(asked);
        return forms;
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources("classpath*:/" + pattern);
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
