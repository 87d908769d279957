package org.tocsin.modelling;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/** Reads a decision table the way people do. */
final class TableReader {

    private TableReader() {}

    /** The sheet of a table; empty when the model holds no table of that id. */
    static Optional<TableSheet> read(PolicyTable version, DmnModelInstance model) {
        return model.getModelElementsByType(Decision.class).stream()
                .filter(decision -> version.id().equals(decision.getId()))
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .map(decision -> sheet(version, decision, (DecisionTable) decision.getExpression()))
                .findFirst();
    }

    /** The same sheet with the rules marked that the version before did not have. */
    static TableSheet compared(TableSheet sheet, TableSheet before) {
        var rules = sheet.rules().stream()
                .map(row -> row.changed(before.rules().stream().noneMatch(row::readsLike)))
                .toList();
        var gone = before.rules().stream()
                .filter(row -> sheet.rules().stream().noneMatch(row::readsLike))
                .count();
        return new TableSheet(
                sheet.table(), sheet.description(), sheet.hitPolicy(), sheet.inputs(), sheet.outputs(), rules, (int)
                        gone);
    }

    private static TableSheet sheet(PolicyTable version, Decision decision, DecisionTable table) {
        var rules = List.copyOf(table.getRules());
        return new TableSheet(
                version,
                description(decision),
                policy(table),
                table.getInputs().stream().map(TableReader::column).toList(),
                table.getOutputs().stream().map(TableReader::column).toList(),
                IntStream.range(0, rules.size())
                        .mapToObj(place -> row(place + 1, rules.get(place)))
                        .toList(),
                0);
    }

    private static TableSheet.Row row(int number, Rule rule) {
        return new TableSheet.Row(
                number,
                rule.getId(),
                rule.getInputEntries().stream()
                        .map(InputEntry::getText)
                        .map(TableReader::text)
                        .map(CellWords::condition)
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getText)
                        .map(TableReader::text)
                        .map(CellWords::answer)
                        .toList(),
                description(rule),
                false);
    }

    private static TableSheet.Column column(Input input) {
        var asked = Optional.ofNullable(input.getInputExpression())
                .map(expression -> text(expression.getText()))
                .orElse("");
        return new TableSheet.Column(Optional.ofNullable(input.getLabel()).orElse(asked), asked);
    }

    private static TableSheet.Column column(Output output) {
        var name = Optional.ofNullable(output.getName()).orElse("");
        return new TableSheet.Column(Optional.ofNullable(output.getLabel()).orElse(name), name);
    }

    private static String text(Text text) {
        return Optional.ofNullable(text).map(Text::getTextContent).orElse("");
    }

    private static String description(DmnElement element) {
        return Optional.ofNullable(element.getDescription())
                .map(description -> description.getTextContent().strip())
                .orElse("");
    }

    private static String policy(DecisionTable table) {
        return switch (table.getHitPolicy()) {
            case UNIQUE -> "Exactly one rule answers.";
            case FIRST -> "The first rule that applies answers.";
            case ANY -> "All rules that apply answer the same.";
            case COLLECT -> "Every rule that applies answers.";
            case RULE_ORDER -> "Every rule that applies answers, in the order of the rules.";
            default -> "Several rules may answer (" + table.getHitPolicy() + ").";
        };
    }
}
