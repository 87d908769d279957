package org.tocsin.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Service;

/** Tells where a case stands in its models and the path it took. */
@Service
public class Positions {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Unrestricted unrestricted;

    Positions(HistoryService history, RepositoryService repository, Unrestricted unrestricted) {
        this.history = history;
        this.repository = repository;
        this.unrestricted = unrestricted;
    }

    /** Every run of a model for this case, the oldest first. */
    public List<Position> of(String caseId) {
        return of(caseId, List.of());
    }

    /** The same without the runs of some models, by id. */
    public List<Position> of(String caseId, List<String> without) {
        return unrestricted.call(() -> (without.isEmpty() ? all() : all().processDefinitionKeyNotIn(without))
                .processInstanceBusinessKey(caseId).orderByProcessInstanceStartTime().asc().list().stream()
                        .map(this::position)
                        .toList());
    }

    private HistoricProcessInstanceQuery all() {
        return history.createHistoricProcessInstanceQuery();
    }

    /** The runs of one model for one record of a case, which the model names by the variable {@code matter}. */
    public List<Position> of(String caseId, String model, String matter) {
        return unrestricted.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .processDefinitionKey(model)
                .variableValueEquals("matter", matter)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::position)
                .toList());
    }

    private Position position(HistoricProcessInstance run) {
        var nodes = nodesOf(run);
        return new Position(
                run.getProcessDefinitionId(),
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionName(),
                run.getProcessDefinitionVersion(),
                run.getEndTime() == null,
                ids(nodes, node -> node.getEndTime() == null),
                ids(nodes, node -> node.getEndTime() != null),
                flowsTaken(run.getProcessDefinitionId(), nodes));
    }

    private static List<String> ids(
            List<HistoricActivityInstance> nodes, Predicate<HistoricActivityInstance> condition) {
        return nodes.stream()
                .filter(condition)
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** A flow was taken when its target is the first of its source's targets that began after the source. */
    private List<String> flowsTaken(String definitionId, List<HistoricActivityInstance> nodes) {
        var flows = repository.getBpmnModelInstance(definitionId).getModelElementsByType(SequenceFlow.class);
        var taken = new LinkedHashSet<String>();
        for (var source = 0; source < nodes.size(); source++) {
            var id = nodes.get(source).getActivityId();
            var outgoing = flows.stream()
                    .filter(flow -> flow.getSource().getId().equals(id))
                    .toList();
            nodes.subList(source + 1, nodes.size()).stream()
                    .flatMap(later -> to(later.getActivityId(), outgoing))
                    .findFirst()
                    .ifPresent(taken::add);
        }
        return List.copyOf(taken);
    }

    private static Stream<String> to(String target, List<SequenceFlow> flows) {
        return flows.stream()
                .filter(flow -> flow.getTarget().getId().equals(target))
                .map(SequenceFlow::getId);
    }

    /** What runs several times has a frame around it in the engine that no drawing shows. */
    private List<HistoricActivityInstance> nodesOf(HistoricProcessInstance run) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(node -> !node.getActivityType().equals(ActivityTypes.MULTI_INSTANCE_BODY))
                .toList();
    }
}
