package org.tocsin.engine;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.springframework.stereotype.Service;

/** Tells how many tasks of a case were done, and how many of them too late. */
@Service
public class PastTasks {

    private static final String COMPLETED = "completed";

    private final HistoryService history;
    private final Unrestricted unrestricted;

    PastTasks(HistoryService history, Unrestricted unrestricted) {
        this.history = history;
        this.unrestricted = unrestricted;
    }

    /** Counts the tasks of a case; those that a timer or a change of the case took away count as neither. */
    public TaskCount of(String caseId) {
        var tasks = unrestricted.call(() -> history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseId)
                .list());
        var done = tasks.stream()
                .filter(task -> COMPLETED.equals(task.getDeleteReason()))
                .toList();
        return new TaskCount(
                done.size(),
                done.stream().filter(PastTasks::isLate).count(),
                tasks.stream().filter(task -> task.getEndTime() == null).count());
    }

    private static boolean isLate(HistoricTaskInstance task) {
        return Optional.ofNullable(task.getDueDate())
                .map(Date::toInstant)
                .filter(due -> task.getEndTime().toInstant().isAfter(due))
                .isPresent();
    }
}
