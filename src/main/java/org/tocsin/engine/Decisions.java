package org.tocsin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the decision tables in force: policy is data, and every answer names the version and the rules that gave it. */
@Service
public class Decisions {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;
    private final LatestVersions latest;
    private final FiredRules firedRules = new FiredRules();
    private final DmnEngine dmn = dmnEngine(firedRules);
    private final ConcurrentMap<String, Table> tables = new ConcurrentHashMap<>();

    Decisions(RepositoryService repository, Unrestricted unrestricted, LatestVersions latest) {
        this.repository = repository;
        this.unrestricted = unrestricted;
        this.latest = latest;
    }

    /** Evaluates the latest version of a table. Throws {@link ModelMissing} when none is deployed. */
    public Decision decide(String id, Map<String, Object> inputs) {
        var table = latest(id);
        return table.timeless
                ? table.remembered(inputs, () -> evaluate(id, table, inputs))
                : evaluate(id, table, inputs);
    }

    private Decision evaluate(String id, Table table, Map<String, Object> inputs) {
        var result = dmn.evaluateDecisionTable(table.decision, inputs);
        var rules = firedRules.take();
        var outputs = new ArrayList<Map<String, Object>>();
        result.forEach(rule -> outputs.add(rule.getEntryMap()));
        return new Decision(id, table.version, rules, table.sourcesOf(rules), List.copyOf(outputs));
    }

    private Table latest(String id) {
        var version = latest.of("decision " + id, () -> newest(id)).orElseThrow(() -> new ModelMissing("decision", id));
        return tables.computeIfAbsent(version.id(), key -> load(id, version));
    }

    private LatestVersions.@Nullable Version newest(String id) {
        var table = unrestricted.call(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .latestVersion()
                .singleResult());
        return table == null
                ? null
                : new LatestVersions.Version(
                        table.getId(), table.getVersion(), table.getDeploymentId(), table.getResourceName());
    }

    private Table load(String id, LatestVersions.Version version) {
        var model = unrestricted.call(() -> repository.getDmnModelInstance(version.id()));
        return new Table(
                dmn.parseDecision(id, model),
                version.number(),
                sources(model),
                isTimeless(model),
                new ConcurrentHashMap<>());
    }

    /** Whether the same inputs always give the same answer: no expression of the table asks for the time. */
    private static boolean isTimeless(DmnModelInstance model) {
        return model.getModelElementsByType(Text.class).stream()
                .map(Text::getTextContent)
                .noneMatch(text -> text.contains("now(") || text.contains("today("));
    }

    private static Map<String, String> sources(DmnModelInstance model) {
        return model.getModelElementsByType(Rule.class).stream()
                .filter(rule -> rule.getDescription() != null)
                .collect(Collectors.toMap(
                        Rule::getId, rule -> rule.getDescription().getTextContent()));
    }

    private static DmnEngine dmnEngine(FiredRules firedRules) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(firedRules);
        return configuration.buildEngine();
    }

    /** A parsed version of a table; its answers are remembered, because FEEL is slow and the same few are asked. */
    private record Table(
            DmnDecision decision,
            int version,
            Map<String, String> sources,
            boolean timeless,
            ConcurrentMap<Map<String, Object>, Decision> answers) {

        private static final int MOST_REMEMBERED = 5_000;

        Decision remembered(Map<String, Object> inputs, Supplier<Decision> evaluation) {
            var known = answers.get(inputs);
            if (known != null) {
                return known;
            }
            var decision = evaluation.get();
            if (answers.size() < MOST_REMEMBERED) {
                answers.put(Map.copyOf(inputs), decision);
            }
            return decision;
        }

        List<String> sourcesOf(List<String> rules) {
            return rules.stream().map(rule -> sources.getOrDefault(rule, "")).toList();
        }
    }

    /** Remembers, for the current thread, which rules the evaluation just made has fired. */
    private static final class FiredRules implements DmnDecisionTableEvaluationListener {

        private final ThreadLocal<List<String>> fired = ThreadLocal.withInitial(List::of);

        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            fired.set(event.getMatchingRules().stream()
                    .map(DmnEvaluatedDecisionRule::getId)
                    .toList());
        }

        List<String> take() {
            var rules = fired.get();
            fired.remove();
            return rules;
        }
    }
}
