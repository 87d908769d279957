package org.tocsin.modelling;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelException;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.TableWords;

/**
 * Refuses a decision table whose answers nobody would understand: a time that is none, a role, marking or word that does not
 * exist. The engine itself would find out in the middle of a case.
 */
final class TableChecks {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private final ObjectProvider<TableWords> words;

    TableChecks(ObjectProvider<TableWords> words) {
        this.words = words;
    }

    /** Throws {@link BadUserRequestException}, which names table, rule and column. What is no DMN is left to the engine. */
    void check(byte[] file) {
        read(file).stream()
                .flatMap(model -> model.getModelElementsByType(Decision.class).stream())
                .forEach(this::check);
    }

    private static Optional<DmnModelInstance> read(byte[] file) {
        try {
            return Optional.of(Dmn.readModelFromStream(new ByteArrayInputStream(file)));
        } catch (DmnModelException e) {
            return Optional.empty();
        }
    }

    private void check(Decision decision) {
        if (decision.getExpression() instanceof DecisionTable table) {
            var outputs = List.copyOf(table.getOutputs());
            for (var column = 0; column < outputs.size(); column++) {
                check(decision, List.copyOf(table.getRules()), outputs.get(column), column);
            }
        }
    }

    private void check(Decision decision, List<Rule> rules, Output output, int column) {
        var name = Optional.ofNullable(output.getName()).orElse("");
        var known = wordsOf(decision.getId(), name);
        var kind = ColumnKind.of(name);
        if (kind.isPresent() || !known.isEmpty()) {
            for (var number = 1; number <= rules.size(); number++) {
                var cell = new Cell(decision.getId(), rules.get(number - 1), number, name, column);
                check(cell, kind, known);
            }
        }
    }

    private Set<String> wordsOf(String decision, String column) {
        return words.stream()
                .flatMap(module -> module.of(decision, column).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void check(Cell cell, Optional<ColumnKind> kind, Set<String> known) {
        Predicate<String> isAllowed = answer -> known.contains(answer)
                || kind.filter(form -> form.allows(answer)).isPresent();
        cell.answers(kind.map(ColumnKind::isList).orElse(true))
                .filter(isAllowed.negate())
                .findFirst()
                .ifPresent(answer -> {
                    throw cell.refusal(answer, kind, known);
                });
    }

    /** One answer of a rule. */
    private record Cell(String decision, Rule rule, int number, String column, int index) {

        /** What stands in the cell: one text, or several with commas between them. */
        Stream<String> answers(boolean isList) {
            var text = TEXT.matcher(written());
            if (!text.matches()) {
                return Stream.of(written());
            }
            return isList ? Arrays.stream(text.group(1).split(",", -1)).map(String::strip) : Stream.of(text.group(1));
        }

        private String written() {
            return rule.getOutputEntries().stream()
                    .skip(index)
                    .findFirst()
                    .map(entry -> entry.getText())
                    .map(text -> text.getTextContent().strip())
                    .orElse("");
        }

        BadUserRequestException refusal(String answer, Optional<ColumnKind> kind, Set<String> known) {
            var allowed = known.stream().sorted().collect(Collectors.joining(", "));
            return new BadUserRequestException("The table '%s' is refused: rule %d (%s), column '%s': '%s' is %s%s"
                    .formatted(
                            decision,
                            number,
                            rule.getId(),
                            column,
                            answer,
                            kind.map(ColumnKind::refusal).orElse("none of the words that are understood there"),
                            allowed.isEmpty() ? "" : "; also understood: " + allowed));
        }
    }
}
