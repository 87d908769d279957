package org.tocsin.modelling;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableWords;

/** Puts our checks before the engine's own deployers. */
@Component
class DeploymentChecksPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TableWords> words;

    private final ApplicationEventPublisher facts;

    DeploymentChecksPlugin(ObjectProvider<TableWords> words, ApplicationEventPublisher facts) {
        this.words = words;
        this.facts = facts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = engine.getCustomPreDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
        }
        deployers.add(new DeploymentChecks(new TableChecks(words), facts));
        engine.setCustomPreDeployers(deployers);
    }
}
