package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.tocsin.engine.TaskPurpose;

/**
 * What the modules need to know of a task.
 *
 * @param caseId the business key
 * @param purpose what is to be done, in kebab case
 */
record TaskAddress(String caseId, String purpose) {

    static TaskAddress of(TaskEntity task) {
        return new TaskAddress(TaskGuard.caseOf(task), TaskPurpose.of(task.getTaskDefinitionKey()));
    }
}
