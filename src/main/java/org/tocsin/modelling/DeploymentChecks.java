package org.tocsin.modelling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.context.ApplicationEventPublisher;

/**
 * Refuses a deployment, from whichever tool it comes, that brings something other than models, a form that the guard could
 * not check, or a table whose words nobody would understand; what is deployed is told to the ledger.
 */
final class DeploymentChecks implements Deployer {

    private static final int NEWEST_SCHEMA = 16;

    private static final Set<String> MODELS = Set.of("bpmn", "dmn", "form");

    /** What form-js 1.8.7 renders and the guard understands; no embedded pages, no script, no foreign frames. */
    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "datetime",
            "checkbox",
            "checklist",
            "radio",
            "select",
            "taglist",
            "group",
            "separator",
            "spacer");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TableChecks tables;

    private final TableReferences references;

    private final ApplicationEventPublisher facts;

    DeploymentChecks(TableChecks tables, TableReferences references, ApplicationEventPublisher facts) {
        this.tables = tables;
        this.references = references;
        this.facts = facts;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            var files = deployment.getResources().values();
            files.forEach(DeploymentChecks::check);
            check(NewModels.of(files));
            facts.publishEvent(fact(deployment));
        }
    }

    private static ModelsDeployed fact(DeploymentEntity deployment) {
        return new ModelsDeployed(
                deployment.getId(),
                Optional.ofNullable(deployment.getName()).orElse(""),
                Optional.ofNullable(deployment.getSource()).orElse(""),
                deployment.getResources().keySet().stream().sorted().toList());
    }

    private void check(NewModels models) {
        tables.check(models.cells());
        references.check(models);
    }

    private static void check(ResourceEntity file) {
        var ending = file.getName().substring(file.getName().lastIndexOf('.') + 1);
        if (!file.isGenerated() && !MODELS.contains(ending)) {
            throw refusal(file, "only .bpmn, .dmn and .form files are deployed");
        }
        if (ending.equals("form")) {
            checkForm(file, parse(file));
        }
    }

    private static void checkForm(ResourceEntity file, JsonNode form) {
        if (form.path("schemaVersion").asInt(1) > NEWEST_SCHEMA) {
            throw refusal(file, "Tasklist renders forms up to schemaVersion " + NEWEST_SCHEMA);
        }
        checkComponents(file, form);
    }

    private static void checkComponents(ResourceEntity file, JsonNode parent) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            if (!COMPONENTS.contains(type)) {
                throw refusal(file, "a form may not contain a component of type '" + type + "'");
            }
            checkComponents(file, component);
        }
    }

    private static JsonNode parse(ResourceEntity file) {
        try {
            return JSON.readTree(file.getBytes());
        } catch (IOException e) {
            throw refusal(file, "it is not JSON");
        }
    }

    private static BadUserRequestException refusal(ResourceEntity file, String why) {
        return new BadUserRequestException("The deployment of '%s' is refused: %s".formatted(file.getName(), why));
    }
}
