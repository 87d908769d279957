package org.tocsin.engine;

import java.util.Locale;

/** Turns a user task's id into its purpose, the name that forms, targets and pages share. */
public final class TaskPurpose {

    private TaskPurpose() {}

    /** {@code userTask_assessEvent} becomes {@code assess-event}. */
    public static String of(String taskDefinitionKey) {
        return taskDefinitionKey
                .substring(taskDefinitionKey.indexOf('_') + 1)
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
