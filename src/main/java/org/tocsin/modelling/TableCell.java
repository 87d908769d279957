package org.tocsin.modelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;

/**
 * A cell of a decision table.
 *
 * @param table id of the table
 * @param number of the rule, from 1
 * @param rule id of the rule
 * @param column name of the output, or what the input asks
 * @param isAnswer whether it stands in an output
 * @param written what stands in it
 */
record TableCell(String table, int number, String rule, String column, boolean isAnswer, String written) {

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"(?:\\s*,\\s*\"[^\"]*\")*");

    /** All cells of a decision, rule by rule; none when it is no table. */
    static List<TableCell> of(Decision decision) {
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            return List.of();
        }
        var rules = List.copyOf(table.getRules());
        return IntStream.range(0, rules.size())
                .boxed()
                .flatMap(place -> of(decision.getId(), table, place + 1, rules.get(place)))
                .toList();
    }

    private static Stream<TableCell> of(String id, DecisionTable table, int number, Rule rule) {
        var asked = table.getInputs().stream().map(TableCell::asked).toList();
        var answered = table.getOutputs().stream().map(TableCell::name).toList();
        var conditions = rule.getInputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
        var answers = rule.getOutputEntries().stream()
                .map(entry -> text(entry.getText()))
                .toList();
        return Stream.concat(
                row(asked, conditions, (column, cell) -> new TableCell(id, number, rule.getId(), column, false, cell)),
                row(answered, answers, (column, cell) -> new TableCell(id, number, rule.getId(), column, true, cell)));
    }

    /** Makes the cell of a column. */
    private interface Maker {

        TableCell make(String column, String written);
    }

    private static Stream<TableCell> row(List<String> columns, List<String> cells, Maker maker) {
        return IntStream.range(0, columns.size())
                .mapToObj(place -> maker.make(columns.get(place), place < cells.size() ? cells.get(place) : ""));
    }

    private static String asked(Input input) {
        return Optional.ofNullable(input.getInputExpression())
                .map(expression -> text(expression.getText()))
                .orElse("");
    }

    private static String name(Output output) {
        return Optional.ofNullable(output.getName()).orElse("");
    }

    private static String text(Text text) {
        return Optional.ofNullable(text)
                .map(written -> written.getTextContent().strip())
                .orElse("");
    }

    /** What an output answers: the text, or several with commas between them; else what is written. */
    Stream<String> answers(boolean isList) {
        var text = TEXT.matcher(written);
        if (!text.matches()) {
            return Stream.of(written);
        }
        return isList ? Arrays.stream(text.group(1).split(",", -1)).map(String::strip) : Stream.of(text.group(1));
    }

    /** The texts that it names; an input names none where it asks for nothing. */
    Stream<String> names() {
        return TEXT.matcher(written)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.isEmpty());
    }

    /** Whether an input is true of certain texts only: not of any, and not of all but some. */
    boolean isOfCertainTexts() {
        return TEXTS.matcher(written).matches();
    }

    /** Where it is, in words. */
    String place() {
        return "rule %d (%s), column '%s'".formatted(number, rule, column);
    }

    /** Those of a column. */
    static List<TableCell> inColumn(Collection<TableCell> cells, String column) {
        return cells.stream().filter(cell -> cell.column().equals(column)).toList();
    }
}
