package org.tocsin.platform.guard;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TaskContext;

/** Collects what the modules tell beside the questions of a form; read anew each time, stored nowhere. */
@Component
class FormContext {

    private final ObjectProvider<TaskContext> modules;

    FormContext(ObjectProvider<TaskContext> modules) {
        this.modules = modules;
    }

    VariableMap of(TaskAddress task) {
        var shown = Variables.createVariables();
        modules.stream()
                .map(module -> module.contextOf(task.caseId(), task.purpose(), task.matter()))
                .forEach(shown::putAll);
        return shown;
    }
}
