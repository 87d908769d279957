package org.tocsin.modelling;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts our checks before the engine's own deployers. */
@Component
class DeploymentChecksPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = engine.getCustomPreDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
        }
        deployers.add(new DeploymentChecks());
        engine.setCustomPreDeployers(deployers);
    }
}
