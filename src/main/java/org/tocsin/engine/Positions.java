package org.tocsin.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Service;

/** Tells where a case stands in its models and the path it took. */
@Service
public class Positions {

    private final HistoryService history;
    private final Unrestricted unrestricted;

    Positions(HistoryService history, Unrestricted unrestricted) {
        this.history = history;
        this.unrestricted = unrestricted;
    }

    /** Every run of a model for this case, the oldest first. */
    public List<Position> of(String caseId) {
        return unrestricted.call(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .orderByProcessInstanceStartTime()
                .asc()
                .list()
                .stream()
                .map(this::position)
                .toList());
    }

    private Position position(HistoricProcessInstance run) {
        var active = new ArrayList<String>();
        var passed = new ArrayList<String>();
        for (var node : nodesOf(run)) {
            (node.getEndTime() == null ? active : passed).add(node.getActivityId());
        }
        return new Position(
                run.getProcessDefinitionId(),
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionName(),
                run.getProcessDefinitionVersion(),
                run.getEndTime() == null,
                List.copyOf(active),
                List.copyOf(passed));
    }

    private List<HistoricActivityInstance> nodesOf(HistoricProcessInstance run) {
        return history.createHistoricActivityInstanceQuery()
                .processInstanceId(run.getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list();
    }
}
