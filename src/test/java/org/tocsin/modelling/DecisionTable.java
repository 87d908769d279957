package org.tocsin.modelling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table without the application around it, which remembers its rules that fired so that none stays untried. */
public final class DecisionTable {

    private final Set<String> untried = new LinkedHashSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DecisionTable(Path file, String id) {
        var model = Dmn.readModelFromFile(file.toFile());
        model.getModelElementsByType(Rule.class).forEach(rule -> untried.add(rule.getId()));
        var configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> untried.remove(rule.getId())));
        engine = configuration.buildEngine();
        decision = engine.parseDecision(id, model);
    }

    /** The table as it is deployed with the application. */
    public static DecisionTable of(String module, String id) {
        return new DecisionTable(Path.of("processes", module, id + ".dmn"), id);
    }

    /** The only answer; fails if no rule or more than one gives an answer. */
    public Map<String, Object> answer(Map<String, Object> inputs) {
        var answers = answers(inputs);
        if (answers.size() != 1) {
            throw new AssertionError(inputs + " has " + answers.size() + " answers: " + answers);
        }
        return answers.get(0);
    }

    /** All answers, none if no rule matches. */
    public List<Map<String, Object>> answers(Map<String, Object> inputs) {
        var answers = new ArrayList<Map<String, Object>>();
        engine.evaluateDecisionTable(decision, inputs).forEach(rule -> answers.add(rule.getEntryMap()));
        return answers;
    }

    /** Rules that no evaluation has hit so far. */
    public Set<String> untriedRules() {
        return Set.copyOf(untried);
    }

    /** The text of a form, for tests that compare its choices with a table. */
    public static String form(String module, String id) {
        try {
            return Files.readString(Path.of("forms", module, id + ".form"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
