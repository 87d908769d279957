package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Asks the guard inside every command of the engine that reads or changes a task, whichever way it was reached. */
final class TaskChecker extends TenantCommandChecker {

    private final TaskGuard guard;

    TaskChecker(TaskGuard guard) {
        this.guard = guard;
    }

    @Override
    public void checkReadTask(TaskEntity task) {
        super.checkReadTask(task);
        guard.mustReach(task, Context.getCommandContext());
    }

    @Override
    public void checkReadTaskVariable(TaskEntity task) {
        super.checkReadTaskVariable(task);
        guard.mustReach(task, Context.getCommandContext());
    }

    @Override
    public void checkTaskWork(TaskEntity task) {
        super.checkTaskWork(task);
        guard.mustWork(task, Context.getCommandContext());
    }

    @Override
    public void checkTaskAssign(TaskEntity task) {
        super.checkTaskAssign(task);
        guard.mustReach(task, Context.getCommandContext());
    }

    @Override
    public void checkUpdateTaskVariable(TaskEntity task) {
        guard.nobody(Context.getCommandContext(), "write variables of a task; its form takes the answers");
    }

    @Override
    public void checkDeleteTask(TaskEntity task) {
        guard.nobody(Context.getCommandContext(), "delete a task");
    }
}
