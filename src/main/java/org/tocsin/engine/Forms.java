package org.tocsin.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The forms in force: what people are asked, read from the files that a process owner deploys. */
@Service
public class Forms {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;
    private final ObjectProvider<RepositoryService> repository;
    private final ObjectMapper json;
    private final ConcurrentMap<String, Form> forms = new ConcurrentHashMap<>();

    Forms(
            ObjectProvider<ProcessEngineConfigurationImpl> configuration,
            ObjectProvider<RepositoryService> repository,
            ObjectMapper json) {
        this.configuration = configuration;
        this.repository = repository;
        this.json = json;
    }

    /** The latest version of a form. Throws {@link ModelMissing} when none is deployed. */
    public Form inForce(String id) {
        var definition = latest(id);
        if (definition == null) {
            throw new ModelMissing("form", id);
        }
        return forms.computeIfAbsent(
                definition.getId(), key -> new FormReader(this::holds).read(source(definition), definition));
    }

    private CamundaFormDefinition latest(String id) {
        return configuration
                .getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id));
    }

    private JsonNode source(CamundaFormDefinition definition) {
        var unrestricted = new Unrestricted(configuration.getObject().getIdentityService());
        try (var source = unrestricted.call(() -> repository
                .getObject()
                .getResourceAsStream(definition.getDeploymentId(), definition.getResourceName()))) {
            return json.readTree(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(String condition, Map<String, Object> answers) {
        var context = Variables.fromMap(answers).asVariableContext();
        return Boolean.TRUE.equals(feel().evaluateSimpleExpression(condition.substring(1), context));
    }

    private FeelEngine feel() {
        return configuration.getObject().getDmnEngineConfiguration().getFeelEngine();
    }
}
