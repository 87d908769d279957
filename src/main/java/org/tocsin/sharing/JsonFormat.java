package org.tocsin.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For programs of the recipient: the content as plain JSON. */
@Component
@Order(2)
class JsonFormat implements ReleaseFormat {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Override
    public String id() {
        return "json";
    }

    @Override
    public Artefact render(SharedContent content) {
        try {
            var bytes = JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
            return Artefact.of(content.request() + ".json", "application/json", bytes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content cannot be written as JSON", e);
        }
    }
}
