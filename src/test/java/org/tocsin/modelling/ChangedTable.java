package org.tocsin.modelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Any decision table with one answer changed, and a question to which that answer belongs. What is asked and what is answered
 * is read from the table itself, so that a new table is tried without anybody listing it.
 *
 * @param inputs the question
 * @param column the output that was changed
 * @param before what it answered
 * @param after what it answers now
 * @param xml the changed table
 */
public record ChangedTable(Map<String, Object> inputs, String column, Object before, Object after, String xml) {

    private static final Pattern FIRST_TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern FIRST_NUMBER = Pattern.compile("-?\\d+");

    /** Changes an answer of the first rule for which that is possible. */
    public static ChangedTable of(String id, DmnModelInstance model) {
        var table = model.getModelElementsByType(DecisionTable.class).iterator().next();
        var rules = List.copyOf(table.getRules());
        return rules.stream()
                .flatMap(rule -> changes(id, table, rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer of " + id + " can be changed"));
    }

    private static Stream<ChangedTable> changes(String id, DecisionTable table, Rule rule) {
        var inputs = question(table, rule);
        var outputs = List.copyOf(table.getOutputs());
        return IntStream.range(0, outputs.size())
                .boxed()
                .flatMap(column -> change(id, table, rule, inputs, outputs.get(column), column).stream());
    }

    private static Optional<ChangedTable> change(
            String id, DecisionTable table, Rule rule, Map<String, Object> inputs, Output output, int column) {
        var cell = List.copyOf(rule.getOutputEntries()).get(column).getText();
        var written = cell.getTextContent();
        return other(table, output, written, column).flatMap(changed -> {
            var before = ask(id, table, inputs, output);
            cell.setTextContent(changed);
            var after = ask(id, table, inputs, output);
            var xml = Dmn.convertToString((DmnModelInstance) table.getModelInstance());
            cell.setTextContent(written);
            return Objects.equals(before, after)
                    ? Optional.empty()
                    : Optional.of(new ChangedTable(inputs, output.getName(), before, after, xml));
        });
    }

    /** Another answer of the same column, else one of the same kind. */
    private static Optional<String> other(DecisionTable table, Output output, String written, int column) {
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries())
                        .get(column)
                        .getText()
                        .getTextContent())
                .filter(text -> !text.equals(written) && !text.isBlank())
                .findFirst()
                .or(() -> ColumnKind.of(output.getName()).isPresent() ? Optional.empty() : made(written));
    }

    private static Optional<String> made(String written) {
        if (written.startsWith("\"")) {
            return Optional.of("\"changed\"");
        }
        return written.matches("\\d+") ? Optional.of(String.valueOf(Integer.parseInt(written) + 1)) : Optional.empty();
    }

    private static Object ask(String id, DecisionTable table, Map<String, Object> inputs, Output output) {
        var model = Dmn.readModelFromStream(
                new java.io.ByteArrayInputStream(Dmn.convertToString((DmnModelInstance) table.getModelInstance())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var engine = new DefaultDmnEngineConfiguration().buildEngine();
        var answers = engine.evaluateDecisionTable(engine.parseDecision(id, model), inputs);
        return answers.isEmpty() ? "no answer" : answers.get(0).getEntryMap().getOrDefault(output.getName(), "nothing");
    }

    /** What has to be asked so that a rule applies: the first value of each of its cells. */
    private static Map<String, Object> question(DecisionTable table, Rule rule) {
        var inputs = List.copyOf(table.getInputs());
        var entries = List.copyOf(rule.getInputEntries());
        var question = new HashMap<String, Object>();
        for (var column = 0; column < inputs.size(); column++) {
            var name = inputs.get(column).getInputExpression().getText().getTextContent();
            question.put(
                    name,
                    value(inputs.get(column), entries.get(column).getText().getTextContent()));
        }
        return question;
    }

    private static Object value(Input input, String written) {
        return switch (input.getInputExpression().getTypeRef()) {
            case "integer" -> number(written);
            case "boolean" -> written.contains("true");
            default -> text(written);
        };
    }

    private static int number(String written) {
        var number = FIRST_NUMBER.matcher(written);
        var least = number.find() ? Integer.parseInt(number.group()) : 0;
        return written.strip().startsWith(">") ? least + 1 : least;
    }

    private static String text(String written) {
        var text = FIRST_TEXT.matcher(written);
        return text.find() ? text.group(1) : "any";
    }
}
