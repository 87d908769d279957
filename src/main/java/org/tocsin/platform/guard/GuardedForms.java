package org.tocsin.platform.guard;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/** The form service that Tasklist and the REST interface reach: refusals readable, context in place of variables. */
final class GuardedForms extends FormServiceImpl {

    private final IdentityService identity;

    private final FormContext context;

    private final TaskDrafts drafts;

    GuardedForms(IdentityService identity, FormContext context, TaskDrafts drafts) {
        this.identity = identity;
        this.context = context;
        this.drafts = drafts;
    }

    @Override
    public void submitTaskFormData(String taskId, Map<String, String> properties) {
        submitTaskForm(taskId, new HashMap<String, Object>(properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        if (person().isPresent()) {
            Refused.translate(() -> super.submitTaskForm(taskId, properties));
        } else {
            super.submitTaskForm(taskId, properties);
        }
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        submitTaskForm(taskId, properties);
        return Variables.createVariables();
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId) {
        return getTaskFormVariables(taskId, null, true);
    }

    @Override
    public VariableMap getTaskFormVariables(
            String taskId, @Nullable Collection<String> names, boolean deserializeValues) {
        var variables = super.getTaskFormVariables(taskId, names, deserializeValues);
        return person().map(caller -> contextOf(taskId, caller, names)).orElse(variables);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> properties) {
        refuseStart();
        return super.submitStartForm(definitionId, properties);
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> properties) {
        refuseStart();
        return super.submitStartForm(definitionId, businessKey, properties);
    }

    /** A person never sees the variables, which steer the process; they see what the modules tell, and their draft. */
    private VariableMap contextOf(String taskId, Caller caller, @Nullable Collection<String> names) {
        var shown = drafts.of(caller.id(), taskId);
        shown.putAll(context.of(commandExecutor.execute(
                command -> TaskAddress.of(command.getTaskManager().findTaskById(taskId)))));
        if (names != null) {
            shown.keySet().retainAll(names);
        }
        return shown;
    }

    private void refuseStart() {
        person().ifPresent(caller -> {
            throw new AuthorizationException("'" + caller.id() + "' may not start a process by a form");
        });
    }

    private Optional<Caller> person() {
        return Caller.outside(identity);
    }
}
