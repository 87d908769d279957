package org.tocsin.platform.guard;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.platform.drafts.Drafts;
import org.tocsin.platform.drafts.Place;

/** Brings what somebody has written into the form of a task back to them, and drops it when the task ends. */
@Component
class TaskDrafts implements TaskListener {

    private final ObjectProvider<Drafts> drafts;

    TaskDrafts(ObjectProvider<Drafts> drafts) {
        this.drafts = drafts;
    }

    @Override
    public void notify(DelegateTask task) {
        drafts.getObject().forgetAll(Place.task(task.getId()));
    }

    /** What a person has written, as the form of Tasklist reads it. */
    VariableMap of(String person, String taskId) {
        var written = Variables.createVariables();
        drafts.getObject()
                .of(person, Place.task(taskId))
                .ifPresent(draft -> draft.answers().forEach((key, value) -> written.putValueTyped(key, typed(value))));
        return written;
    }

    private static TypedValue typed(@Nullable Object value) {
        return value instanceof Iterable<?> choices
                ? SpinValues.jsonValue(PlainAnswers.json(choices)).create()
                : Variables.untypedValue(value);
    }
}
