package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mapping leaves out no action variety of the schemas, neither of the one in force nor of the one the records follow. */
@Tag("replay")
class VerisSchemaTest {

    @Test
    void mapsEveryActionOfTheSchemaInForce() throws IOException {
        JsonNode actions = read("verisc-enum.json").path("action");

        assertThat(VerisActions.all().keySet()).containsAll(varieties(actions, "/variety"));
    }

    @Test
    void mapsEveryActionOfTheSchemaThatTheRecordsFollow() throws IOException {
        JsonNode actions = read("vcdb-merged-1.3.json").at("/properties/action/properties");

        assertThat(VerisActions.all().keySet()).containsAll(varieties(actions, "/properties/variety/items/enum"));
    }

    @Test
    void mapsEveryEffectOfTheSchemaInForceOrLeavesItUndecided() throws IOException {
        JsonNode attribute = read("verisc-enum.json").path("attribute");
        Set<String> effects = new TreeSet<>();
        for (String name : List.of("integrity", "availability")) {
            attribute.at("/" + name + "/variety").forEach(variety -> effects.add(name + ":" + variety.asText()));
        }
        effects.removeIf(effect -> effect.endsWith(":Other") || effect.endsWith(":Unknown"));

        assertThat(VerisEffects.all().keySet()).containsAll(effects);
    }

    @Test
    void mapsNoActionThatNoSchemaKnows() throws IOException {
        Set<String> known = varieties(read("verisc-enum.json").path("action"), "/variety");
        known.addAll(varieties(
                read("vcdb-merged-1.3.json").at("/properties/action/properties"), "/properties/variety/items/enum"));

        assertThat(VerisActions.all().keySet())
                .allSatisfy(line -> assertThat(known).contains(line.replaceFirst(" of (equipment|media)$", "")));
    }

    private static Set<String> varieties(JsonNode actions, String pointer) {
        Set<String> varieties = new TreeSet<>();
        VerisRecord.ACTIONS.forEach(family ->
                actions.at("/" + family + pointer).forEach(variety -> varieties.add(family + ":" + variety.asText())));
        assertThat(varieties).isNotEmpty();
        return varieties;
    }

    private static JsonNode read(String name) throws IOException {
        Path file = ReplayData.schema(name);
        return new ObjectMapper().readTree(file.toFile());
    }
}
