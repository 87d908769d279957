package org.tocsin.platform.start;

import java.util.ArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Lets grants follow every deployment, from whichever tool it comes. */
@Component
class TaskGrantsPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var deployers = engine.getCustomPostDeployers();
        if (deployers == null) {
            deployers = new ArrayList<>();
        }
        deployers.add(new TaskGrants());
        engine.setCustomPostDeployers(deployers);
    }
}
