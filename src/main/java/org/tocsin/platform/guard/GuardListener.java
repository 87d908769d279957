package org.tocsin.platform.guard;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.Forms;

/** Puts the guard around every user task of every model, whoever deploys it. */
final class GuardListener extends AbstractBpmnParseListener {

    private final ObjectProvider<Forms> forms;

    private final TaskPreparation preparation;

    private final TaskDrafts drafts;

    private final TaskCourse course;

    private final Deputies deputies;

    GuardListener(
            ObjectProvider<Forms> forms,
            TaskPreparation preparation,
            TaskDrafts drafts,
            TaskCourse course,
            Deputies deputies) {
        this.forms = forms;
        this.preparation = preparation;
        this.drafts = drafts;
        this.course = course;
        this.deputies = deputies;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
            var task = behavior.getTaskDefinition();
            task.setTaskFormHandler(new GuardedFormHandler(task.getTaskFormHandler(), task, forms, deputies));
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, preparation);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, drafts);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, drafts);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, course);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, course);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, course);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, course);
            task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, course);
            activity.setProperty(Deputies.PERSONAL, isPersonal(element));
        }
    }

    private static boolean isPersonal(Element task) {
        return Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties"))
                .stream()
                .flatMap(properties -> properties.elements().stream())
                .filter(property -> Deputies.PERSONAL.equals(property.attribute("name")))
                .anyMatch(property -> "yes".equals(property.attribute("value")));
    }
}
