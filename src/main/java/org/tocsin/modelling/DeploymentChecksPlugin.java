package org.tocsin.modelling;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tocsin.engine.TableReference;
import org.tocsin.engine.TableWords;

/** Puts our checks before the engine's own deployers. */
@Component
class DeploymentChecksPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TableWords> words;

    private final ObjectProvider<TableReference> references;

    private final ObjectProvider<KnownModels> models;

    private final ApplicationEventPublisher facts;

    DeploymentChecksPlugin(
            ObjectProvider<TableWords> words,
            ObjectProvider<TableReference> references,
            ObjectProvider<KnownModels> models,
            ApplicationEventPublisher facts) {
        this.words = words;
        this.references = references;
        this.models = models;
        this.facts = facts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = engine.getCustomPreDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
        }
        deployers.add(new DeploymentChecks(
                new TableChecks(words, references), new TableReferences(references, words, models), facts));
        engine.setCustomPreDeployers(deployers);
    }
}
