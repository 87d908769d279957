package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
        try (var xml = unrestricted.call(() -> repository.getProcessModel(definitionId))) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
}
