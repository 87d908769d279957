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
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The forms in force: what people are asked, read from the files that a process owner deploys. */
@Service
public class Forms {

    private final ObjectProvider<ProcessEngineConfigurationImpl> configuration;
    private final ObjectProvider<RepositoryService> repository;
    private final LatestVersions latest;
    private final ObjectMapper json;
    private final ConcurrentMap<String, Form> forms = new ConcurrentHashMap<>();

    Forms(
            ObjectProvider<ProcessEngineConfigurationImpl> configuration,
            ObjectProvider<RepositoryService> repository,
            LatestVersions latest,
            ObjectMapper json) {
        this.configuration = configuration;
        this.repository = repository;
        this.latest = latest;
        this.json = json;
    }

    /** The latest version of a form. Throws {@link ModelMissing} when none is deployed. */
    public Form inForce(String id) {
        var version = latest.of("form " + id, () -> newest(id)).orElseThrow(() -> new ModelMissing("form", id));
        return forms.computeIfAbsent(
                version.id(), key -> new FormReader(this::holds).read(source(version), id, version.number()));
    }

    private LatestVersions.@Nullable Version newest(String id) {
        CamundaFormDefinition form = configuration
                .getObject()
                .getCommandExecutorTxRequired()
                .execute(context -> context.getCamundaFormDefinitionManager().findLatestDefinitionByKey(id));
        return form == null
                ? null
                : new LatestVersions.Version(
                        form.getId(), form.getVersion(), form.getDeploymentId(), form.getResourceName());
    }

    private JsonNode source(LatestVersions.Version form) {
        var unrestricted = new Unrestricted(configuration.getObject().getIdentityService());
        try (var source = unrestricted.call(
                () -> repository.getObject().getResourceAsStream(form.deployment(), form.resource()))) {
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
