package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.tocsin.ProcessTest;
import org.tocsin.casework.Casework;
import org.tocsin.casework.Journey;

/** Cases are found by words, state, severity, category and owner. */
@ProcessTest
class RegisterTest {

    private final ApplicationContext application;
    private final Register register;

    @Autowired
    RegisterTest(ApplicationContext application, Register register) {
        this.application = application;
        this.register = register;
    }

    @Test
    void findsACaseByTheBeginningsOfItsWords() {
        var casework = Casework.declared(application, "Überweisung an Qxylofonfabrik GmbH");

        assertThat(found(casework, "qxylo")).containsExactly(casework.incident().number());
        assertThat(found(casework, "QXYLOFONFABRIK gmb"))
                .containsExactly(casework.incident().number());
        assertThat(found(casework, "über qxylo"))
                .containsExactly(casework.incident().number());
        assertThat(found(casework, "qxylo nowhere")).isEmpty();
        assertThat(found(casework, "ylofon")).isEmpty();
        assertThat(found(casework, casework.incident().number()))
                .containsExactly(casework.incident().number());
    }

    @Test
    void takesQuotesAndWildcardsForText() {
        var casework = Journey.declaredIncident(application);

        assertThat(found(casework, "%' or 1=1 --")).isEmpty();
        assertThat(found(casework, "zzzz_")).isEmpty();
    }

    @Test
    void filtersByStateSeverityCategoryAndOwner() {
        var casework = Journey.assessedIncident(application, "malware", "worm");
        var number = casework.incident().number();

        assertThat(found(casework, query(number, "open", OptionalInt.of(3), "malware", "mara.manager")))
                .containsExactly(number);
        assertThat(found(casework, query(number, "assessment", OptionalInt.empty(), "", "")))
                .containsExactly(number);
        assertThat(found(casework, query(number, "ended", OptionalInt.empty(), "", "")))
                .isEmpty();
        assertThat(found(casework, query(number, "", OptionalInt.of(1), "", "")))
                .isEmpty();
        assertThat(found(casework, query(number, "", OptionalInt.empty(), "other", "")))
                .isEmpty();
        assertThat(found(casework, query(number, "", OptionalInt.empty(), "", "ida.isirt")))
                .isEmpty();
    }

    @Test
    void showsPagesInOrder() {
        var cases = IntStream.range(0, Register.PAGE_SIZE + 2)
                .mapToObj(count -> Casework.declared(application, "Paged"))
                .map(casework -> casework.incident().number())
                .toList();
        var somebody = Journey.declaredIncident(application);

        var first = page(somebody, 0, true);
        var second = page(somebody, 1, true);

        assertThat(first.hasNext()).isTrue();
        assertThat(first.total()).isEqualTo(cases.size());
        assertThat(numbers(first)).isEqualTo(cases.subList(0, Register.PAGE_SIZE));
        assertThat(numbers(second)).isEqualTo(cases.subList(Register.PAGE_SIZE, cases.size()));
        assertThat(second.hasNext()).isFalse();
        assertThat(numbers(page(somebody, 0, false)).get(0)).isEqualTo(cases.get(cases.size() - 1));
    }

    private RegisterPage page(Casework casework, int page, boolean ascending) {
        return casework.as(
                "ida.isirt",
                () -> register.search(new RegisterQuery(
                        "paged", "", OptionalInt.empty(), Optional.empty(), Optional.empty(), false, ascending, page)));
    }

    private List<String> found(Casework casework, String text) {
        return found(casework, query(text, "", OptionalInt.empty(), "", ""));
    }

    private List<String> found(Casework casework, RegisterQuery query) {
        return numbers(casework.as("ida.isirt", () -> register.search(query)));
    }

    private static RegisterQuery query(String text, String state, OptionalInt severity, String category, String owner) {
        return new RegisterQuery(
                text,
                state,
                severity,
                Optional.of(category).filter(given -> !given.isEmpty()),
                Optional.of(owner).filter(given -> !given.isEmpty()),
                true,
                false,
                0);
    }

    private static List<String> numbers(RegisterPage page) {
        return page.cases().stream().map(found -> found.id().number()).toList();
    }
}
