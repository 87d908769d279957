package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.tocsin.engine.TaskPurpose;

/**
 * What the modules need to know of a task.
 *
 * @param caseId the business key
 * @param purpose what is to be done, in kebab case
 * @param matter the one record of the case that it is about; empty where the model names none
 */
record TaskAddress(String caseId, String purpose, String matter) {

    private static final String MATTER = "matter";

    static TaskAddress of(TaskEntity task) {
        return new TaskAddress(TaskGuard.caseOf(task), TaskPurpose.of(task.getTaskDefinitionKey()), matterOf(task));
    }

    private static String matterOf(TaskEntity task) {
        return task.getVariable(MATTER) instanceof String matter ? matter : "";
    }
}
