package org.tocsin.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Service;

/** The models in force and their drawings. */
@Service
public class Models {

    private final RepositoryService repository;
    private final Unrestricted unrestricted;

    Models(RepositoryService repository, Unrestricted unrestricted) {
        this.repository = repository;
        this.unrestricted = unrestricted;
    }

    /** The BPMN XML of one version, by the engine's definition id. */
    public String bpmnXml(String definitionId) {
        return read(() -> repository.getProcessModel(definitionId));
    }

    /** The DMN XML of the version of a decision in force, by its id; empty when there is none. */
    public Optional<String> tableXml(String decision) {
        return unrestricted
                .call(() -> Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(decision)
                        .latestVersion()
                        .singleResult()))
                .map(inForce -> read(() -> repository.getDecisionModel(inForce.getId())));
    }

    /** The latest version of every process, by id. */
    public List<ModelInForce> inForce() {
        return unrestricted.call(() ->
                repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .orderByProcessDefinitionKey()
                        .asc()
                        .list()
                        .stream()
                        .map(model ->
                                new ModelInForce(model.getId(), model.getKey(), model.getName(), model.getVersion()))
                        .toList());
    }

    private String read(Supplier<InputStream> model) {
        try (var xml = unrestricted.call(model)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
