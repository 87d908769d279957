package org.tocsin.response.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.tocsin.engine.process.Answers;
import org.tocsin.response.StepDone;

/**
 * The step of a playbook that a record step belongs to: the user task drawn before it. So a process owner adds a step by
 * drawing it, without Java.
 */
record PlaybookStepAsked(String playbook, UserTask task) {

    static PlaybookStepAsked before(DelegateExecution execution) {
        var node = (FlowNode) execution.getBpmnModelElementInstance();
        var task = node.getPreviousNodes().filterByType(UserTask.class).singleResult();
        var playbook = (Process) node.getParentElement();
        return new PlaybookStepAsked(playbook.getId(), task);
    }

    StepDone answered(Answers answers) {
        return new StepDone(playbook, task.getCamundaFormRef(), task.getName(), answers.extra(Set.of()));
    }
}
