package org.tocsin.engine;

import java.util.Map;

/**
 * Contributes what a form shows beside the questions. It is asked each time a form is opened, so case text never
 * becomes a process variable.
 */
public interface TaskContext {

    /**
     * The context of a task.
     *
     * @param caseId the business key
     * @param task the task's purpose in kebab case, which is the id of its form
     * @return values of the disabled fields, keys begin with {@code ctx}; empty where this module has nothing to say
     */
    Map<String, Object> contextOf(String caseId, String task);

    /**
     * The same where a case may have several of a kind at once.
     *
     * @param matter the number of the one record that the run of the model is about, its variable {@code matter}; empty where
     *     the case is all that there is
     */
    default Map<String, Object> contextOf(String caseId, String task, String matter) {
        return contextOf(caseId, task);
    }
}
