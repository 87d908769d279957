package org.tocsin.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A playbook is worth its name only when it says something that the others do not. */
class PlaybookContentTest {

    private static final List<Playbook> ALL = Playbook.all();

    static List<Playbook> all() {
        return ALL;
    }

    @Test
    void thereIsOneForEachKindOfIncident() {
        assertThat(ALL)
                .extracting(Playbook::id)
                .containsExactly(
                        "playbook-data-disclosure",
                        "playbook-denial-of-service",
                        "playbook-generic",
                        "playbook-information-gathering",
                        "playbook-lost-equipment",
                        "playbook-malware",
                        "playbook-phishing",
                        "playbook-unauthorised-access");
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasFiveTasksThatNoOtherHas(Playbook playbook) {
        var own = names(playbook);
        ALL.stream().filter(other -> !other.equals(playbook)).forEach(other -> own.removeAll(names(other)));

        assertThat(own).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @MethodSource("all")
    void noOtherSharesMoreThanHalfOfItsTasks(Playbook playbook) {
        assertThat(ALL).filteredOn(other -> !other.equals(playbook)).allSatisfy(other -> {
            var shared = names(playbook);
            shared.retainAll(names(other));
            assertThat(shared).hasSizeLessThanOrEqualTo(playbook.tasks().size() / 2);
        });
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachStepSaysWhatToLookAtAndWhatToPreserveAndWhenToStop(Playbook playbook) {
        assertThat(playbook.tasks())
                .allSatisfy(step -> assertThat(step.guidance())
                        .describedAs(step.name())
                        .contains("\nLook at: ", "\nPreserve first: ", "\nStop when: ", "\nDecides: ", "\nSource: "));
    }

    @ParameterizedTest
    @MethodSource("all")
    void somebodyDecidesToCutOffOrToKeepRunning(Playbook playbook) {
        assertThat(playbook.tasks())
                .anySatisfy(step -> assertThat(Files.readString(Path.of("forms/response", step.form() + ".form")))
                        .contains("\"cut-off\"", "\"keep-running\""));
    }

    private static Set<String> names(Playbook playbook) {
        return playbook.tasks().stream().map(Playbook.Step::name).collect(Collectors.toCollection(HashSet::new));
    }
}
