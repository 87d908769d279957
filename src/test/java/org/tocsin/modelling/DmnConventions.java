package org.tocsin.modelling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;

/** What every decision table keeps to: one table a file, every rule with its source, no surprise in an answer. */
final class DmnConventions {

    private static final Set<HitPolicy> POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
    private static final Set<String> TYPES = Set.of("string", "integer", "boolean");
    private static final String LITERAL = "\"[^\"]*\"|[0-9]+|true|false";

    private final Path file;
    private final DmnModelInstance model;
    private final List<String> findings = new ArrayList<>();

    DmnConventions(Path file, DmnModelInstance model) {
        this.file = file;
        this.model = model;
    }

    List<String> findings() {
        checkFile();
        all(Decision.class).forEach(this::checkDecision);
        all(DecisionTable.class).forEach(this::checkPolicy);
        all(Input.class).forEach(this::checkInput);
        all(Output.class).forEach(this::checkOutput);
        all(Rule.class).forEach(this::checkRule);
        all(OutputEntry.class).forEach(this::checkAnswer);
        return findings;
    }

    private void checkFile() {
        var name = ModelFiles.nameOf(file);
        var decisions = all(Decision.class).stream().map(Decision::getId).toList();
        demand(decisions.equals(List.of(name)), "must hold one decision, " + name + ", but holds " + decisions);
        demand(ModelFiles.isInModule(file), "must lie in the folder of a module");
        demand(Dmn.convertToString(model).contains("DMNShape"), "must have a picture");
    }

    private void checkDecision(Decision decision) {
        demand("P3650D".equals(decision.getCamundaHistoryTimeToLiveString()), "must keep history for P3650D");
        demand(isDescribed(decision), "must be described in whole sentences");
    }

    private void checkPolicy(DecisionTable table) {
        demand(POLICIES.contains(table.getHitPolicy()), "must not use hit policy " + table.getHitPolicy());
        if (table.getHitPolicy() == HitPolicy.FIRST) {
            var rules = List.copyOf(table.getRules());
            demand(alwaysMatches(rules.get(rules.size() - 1)), "must end with a rule that always matches");
        }
    }

    private static boolean alwaysMatches(Rule rule) {
        return rule.getInputEntries().stream().map(InputEntry::getTextContent).allMatch(String::isBlank);
    }

    private void checkInput(Input input) {
        var expression = input.getInputExpression();
        checkColumn(expression.getText().getTextContent(), expression.getTypeRef());
    }

    private void checkOutput(Output output) {
        checkColumn(output.getName(), output.getTypeRef());
    }

    private void checkColumn(String variable, String type) {
        demand(Vocabulary.DECISION_VARIABLES.contains(variable), "uses the undeclared variable " + variable);
        demand(TYPES.contains(type), variable + " must not be of type " + type);
    }

    private void checkRule(Rule rule) {
        demand(rule.getId().matches("rule_[a-z][A-Za-z0-9]*(_[a-z][A-Za-z0-9]*)?"), rule.getId() + " is a wrong id");
        demand(isDescribed(rule), rule.getId() + " must name its source");
    }

    private void checkAnswer(OutputEntry entry) {
        var answer = entry.getText().getTextContent();
        demand(answer.matches(LITERAL), entry.getId() + " must be a plain value, not " + answer);
    }

    private static boolean isDescribed(DmnElement element) {
        return Optional.ofNullable(element.getDescription())
                .filter(description -> !description.getTextContent().isBlank())
                .isPresent();
    }

    private <T extends DmnElement> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private void demand(boolean kept, String finding) {
        if (!kept) {
            findings.add(ModelFiles.nameOf(file) + ": " + finding);
        }
    }
}
