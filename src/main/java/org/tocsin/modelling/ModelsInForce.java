package org.tocsin.modelling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the version of a model that new cases follow, and where it came from. */
@Component
class ModelsInForce {

    private final RepositoryService repository;

    private final ProcessEngineConfigurationImpl engine;

    ModelsInForce(RepositoryService repository, ProcessEngineConfigurationImpl engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** The version in force of the model with the same kind and id. */
    Optional<InForce> of(PackagedModel model) {
        return Optional.ofNullable(latest(model)).map(this::inForce);
    }

    private @Nullable ResourceDefinition latest(PackagedModel model) {
        return switch (model.kind()) {
            case PROCESS ->
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(model.id())
                        .latestVersion()
                        .singleResult();
            case DECISION ->
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(model.id())
                        .latestVersion()
                        .singleResult();
            case FORM -> latestForm(model.id());
        };
    }

    private @Nullable CamundaFormDefinitionEntity latestForm(String id) {
        return engine.getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id));
    }

    private InForce inForce(ResourceDefinition definition) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult();
        return new InForce(
                content(definition), Optional.ofNullable(deployment.getSource()).orElse(""), definition.getVersion());
    }

    private String content(ResourceDefinition definition) {
        try (InputStream content =
                repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A version in force.
     *
     * @param content the file that was deployed
     * @param source who deployed it; {@link ModelDeployer#SOURCE} for a packaged one
     * @param version counted by the engine from 1
     */
    record InForce(String content, String source, int version) {}
}
