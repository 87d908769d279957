package org.tocsin.modelling;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Puts the packaged models in force at start, one deployment per module, before the first request is answered. A model
 * that a process owner changed stays theirs: the new one is only offered.
 */
@Component
class ModelDeployer implements SmartInitializingSingleton {

    /** Marks a deployment as packaged. */
    static final String SOURCE = "tocsin";

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);

    private final PackagedModels packaged;

    private final ModelsInForce inForce;

    private final RepositoryService repository;

    ModelDeployer(PackagedModels packaged, ModelsInForce inForce, RepositoryService repository) {
        this.packaged = packaged;
        this.inForce = inForce;
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        packaged.all().stream()
                .filter(this::due)
                .collect(Collectors.groupingBy(PackagedModel::module, TreeMap::new, Collectors.toList()))
                .forEach(this::deployWhereItFits);
    }

    /**
     * A new packaged table may name what a table of a process owner does not keep. Then those in force stay, and the
     * application starts; without any in force it cannot.
     */
    private void deployWhereItFits(String module, List<PackagedModel> models) {
        try {
            deploy(module, models);
        } catch (BadUserRequestException refused) {
            if (models.stream().map(inForce::of).anyMatch(Optional::isEmpty)) {
                throw refused;
            }
            LOG.error("The new packaged models of {} do not fit what is in force, which stays", module, refused);
        }
    }

    private boolean due(PackagedModel model) {
        var current = inForce.of(model);
        if (current.isEmpty()) {
            return true;
        }
        if (model.content().equals(current.get().content())) {
            return false;
        }
        if (!SOURCE.equals(current.get().source())) {
            LOG.info(
                    "A new packaged version of {} is offered: version {} in force was deployed by a process owner",
                    model.name(),
                    current.get().version());
            return false;
        }
        return true;
    }

    /** The engine compares once more under its deployment lock, so that two nodes starting at once deploy once. */
    private void deploy(String module, List<PackagedModel> models) {
        var deployment =
                repository.createDeployment().name(module).source(SOURCE).enableDuplicateFiltering(true);
        models.forEach(model -> deployment.addString(model.name(), model.content()));
        deployment.deploy();
        LOG.info(
                "Deployed {} of module {}",
                models.stream().map(PackagedModel::name).toList(),
                module);
    }
}
