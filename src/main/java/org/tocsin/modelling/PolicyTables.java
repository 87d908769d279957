package org.tocsin.modelling;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.audit.History;

/** The decision tables that policy consists of, in all their versions, and who put each in force. */
@Service
@Transactional(readOnly = true)
public class PolicyTables {

    private static final int MOST_VERSIONS = 100;

    private final RepositoryService repository;
    private final History history;

    PolicyTables(RepositoryService repository, History history) {
        this.repository = repository;
        this.history = history;
    }

    /** The tables in force, by name. */
    public List<PolicyTable> inForce() {
        return repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionName()
                .asc()
                .list()
                .stream()
                .map(this::table)
                .toList();
    }

    /** The versions of a table, the newest first; none when there is no such table. */
    public List<PolicyTable> versions(String id) {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(id)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, MOST_VERSIONS)
                .stream()
                .map(this::table)
                .toList();
    }

    /** What a version of a table says; empty when there is no such version. */
    public Optional<TableSheet> sheet(String id, int version) {
        return read(id, version)
                .map(sheet -> read(id, version - 1)
                        .map(before -> TableReader.compared(sheet, before))
                        .orElse(sheet));
    }

    private Optional<TableSheet> read(String id, int version) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(id)
                        .decisionDefinitionVersion(Math.max(1, version))
                        .singleResult())
                .filter(found -> found.getVersion() == version)
                .flatMap(found -> TableReader.read(table(found), repository.getDmnModelInstance(found.getId())));
    }

    private PolicyTable table(DecisionDefinition version) {
        var deployment = repository
                .createDeploymentQuery()
                .deploymentId(version.getDeploymentId())
                .singleResult();
        return new PolicyTable(
                version.getKey(),
                Optional.ofNullable(version.getName()).orElse(version.getKey()),
                version.getVersion(),
                deployment.getDeploymentTime().toInstant(),
                deployer(version.getDeploymentId()),
                Optional.ofNullable(deployment.getSource()).orElse(""));
    }

    private String deployer(String deployment) {
        return history.latestOf(deployment, 1).stream()
                .map(entry -> entry.actor().id())
                .findFirst()
                .orElse("");
    }
}
