package org.tocsin.platform.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.AnswerRefused;
import org.tocsin.engine.Forms;
import org.tocsin.engine.process.Answers;

/**
 * Accepts a submission only as far as the form in force asks for it, and hands the answers on as transient variables:
 * the next step records them and nothing of them stays in the engine.
 */
final class GuardedFormHandler implements TaskFormHandler {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TaskFormHandler engine;

    private final TaskDefinition task;

    private final ObjectProvider<Forms> forms;

    private final Deputies deputies;

    GuardedFormHandler(TaskFormHandler engine, TaskDefinition task, ObjectProvider<Forms> forms, Deputies deputies) {
        this.engine = engine;
        this.task = task;
        this.forms = forms;
        this.deputies = deputies;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        mustNotBeDelegated((TaskEntity) scope);
        var accepted = forms.getObject().inForce(formId()).check(PlainAnswers.of(submitted));
        scope.setVariable(Answers.VARIABLE, Variables.stringValue(json(accepted), true));
        var answeredBy = answeredBy((TaskEntity) scope);
        scope.setVariable(Answers.ANSWERED_BY, Variables.stringValue(answeredBy, true));
        deputies.remember((TaskEntity) scope, answeredBy);
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity open) {
        return engine.createTaskForm(open);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity model, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, model, parse);
    }

    private String formId() {
        return Optional.ofNullable(task.getCamundaFormDefinitionKey())
                .map(Expression::getExpressionText)
                .orElseThrow(() -> new AnswerRefused(task.getKey(), "This task has no form and cannot be completed"));
    }

    private static void mustNotBeDelegated(TaskEntity open) {
        if (DelegationState.PENDING.equals(open.getDelegationState())) {
            throw new AnswerRefused("task", "A delegated task is not answered; hand it over instead");
        }
    }

    private static String answeredBy(TaskEntity open) {
        return Caller.present()
                .map(Caller::id)
                .or(() -> Optional.ofNullable(open.getAssignee()))
                .orElse("system");
    }

    private static String json(Map<String, Object> answers) {
        try {
            return JSON.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Checked answers are plain values", e);
        }
    }
}
