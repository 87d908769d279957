package org.tocsin.platform.guard;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Forms;

/** Builds the guard into the engine: its services, its checks, its task queries, its user tasks. */
@Component
class GuardPlugin extends AbstractProcessEnginePlugin {

    private final TaskGuard guard;

    private final FormContext context;

    private final TaskPreparation preparation;

    private final TaskDrafts drafts;

    private final TaskCourse course;

    private final Deputies deputies;

    private final ObjectProvider<Forms> forms;

    GuardPlugin(
            TaskGuard guard,
            FormContext context,
            TaskPreparation preparation,
            TaskDrafts drafts,
            TaskCourse course,
            Deputies deputies,
            ObjectProvider<Forms> forms) {
        this.guard = guard;
        this.context = context;
        this.preparation = preparation;
        this.drafts = drafts;
        this.course = course;
        this.deputies = deputies;
        this.forms = forms;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTasks(engine.getIdentityService(), guard));
        engine.setFormService(new GuardedForms(engine.getIdentityService(), context, drafts));
        engine.setCommandCheckers(new ArrayList<>(List.of(new TaskChecker(guard), new AuthorizationCommandChecker())));
        engine.setCustomSessionFactories(new ArrayList<>(List.of(new OwnTasks.Factory())));
        var listeners = new ArrayList<BpmnParseListener>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new GuardListener(forms, preparation, drafts, course, deputies));
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
