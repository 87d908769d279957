package org.tocsin.observable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.audit.Fact;

/** What people wrote in a fact: the texts of its parts. */
@Component
class FactTexts {

    /** Parts that hold no text about the case: numbers, ids, people, names of the program. */
    private static final Set<String> NO_TEXTS =
            Set.of("subject", "owner", "previous", "people", "recipient", "sha256", "fileId", "messageId", "model");

    private final ObjectMapper json;

    FactTexts(ObjectMapper json) {
        this.json = json;
    }

    String of(Fact fact) {
        var texts = new ArrayList<String>();
        collect(json.valueToTree(fact), texts);
        return String.join("\n", texts);
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.properties().forEach(field -> {
            if (!NO_TEXTS.contains(field.getKey())) {
                collect(field.getValue(), texts);
            }
        });
        if (node.isArray()) {
            node.forEach(part -> collect(part, texts));
        }
    }
}
