package org.tocsin.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** The tables name only kinds of incident that the category decision knows, and nothing twice. */
class KindTableTest {

    @Test
    void namesOnlyKindsOfTheCategoryDecision() {
        Set<String> kinds = Stream.of(VerisActions.all(), VerisEffects.all())
                .flatMap(table -> table.values().stream())
                .map(IncidentKind::toString)
                .collect(Collectors.toSet());
        kinds.add(IncidentKind.UNDETERMINED.toString());

        assertThat(kindsOfTheDecision()).containsAll(kinds);
    }

    private static Set<String> kindsOfTheDecision() {
        return Dmn.readModelFromStream(
                        KindTableTest.class.getResourceAsStream("/processes/assessment/incident-category.dmn"))
                .getModelElementsByType(Rule.class)
                .stream()
                .map(KindTableTest::kind)
                .collect(Collectors.toSet());
    }

    private static String kind(Rule rule) {
        List<InputEntry> inputs = new ArrayList<>(rule.getInputEntries());
        return word(inputs.get(0)) + "/" + word(inputs.get(1));
    }

    private static String word(InputEntry entry) {
        return entry.getText().getTextContent().replace("\"", "");
    }

    @Test
    void usesEveryFamilyAndNeverTheCategoryOther() {
        assertThat(VerisActions.all().keySet())
                .extracting(variety -> variety.substring(0, variety.indexOf(':')))
                .containsAll(VerisRecord.ACTIONS);
        assertThat(VerisActions.all().values())
                .noneMatch(kind -> kind.category().equals("other"));
    }

    @Test
    void pointsFromWordsOnlyToVarietiesThatExist() {
        assertThat(VerisActions.all().keySet()).containsAll(SummaryWords.all());
    }

    @Test
    void refusesTheSameSignTwice() {
        assertThatThrownBy(() -> KindTable.of("error:Loss = malware/worm\nerror:Loss = malware/virus"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
