package org.tocsin.platform.start;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.tocsin.identity.Role;

/**
 * Grants the candidate groups of a model's user tasks the tasks of that model, and every role that works where a task
 * names people, in the transaction that deploys it, so a process owner's new model works at once. Which tasks of the model a person really reaches is the guard's decision.
 */
final class TaskGrants implements Deployer {

    private static final Permission[] TASKS = {
        ProcessDefinitionPermissions.READ,
        ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.TASK_WORK,
        ProcessDefinitionPermissions.TASK_ASSIGN
    };

    @Override
    public void deploy(DeploymentEntity deployment) {
        var models = deployment.getDeployedArtifacts(ProcessDefinitionEntity.class);
        if (deployment.isNew() && models != null) {
            models.forEach(model -> groups(model).forEach(group -> grant(group, model.getKey())));
        }
    }

    private static Set<String> groups(ProcessDefinitionEntity model) {
        return model.getTaskDefinitions().values().stream()
                .flatMap(TaskGrants::groups)
                .collect(Collectors.toSet());
    }

    private static Stream<String> groups(TaskDefinition task) {
        return task.getCandidateUserIdExpressions().isEmpty()
                ? task.getCandidateGroupIdExpressions().stream().map(Expression::getExpressionText)
                : Arrays.stream(Role.values()).filter(Role::works).map(Role::id);
    }

    private static void grant(String group, String model) {
        var manager = Context.getCommandContext().getAuthorizationManager();
        if (manager.findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, group, Resources.PROCESS_DEFINITION, model)
                == null) {
            var grant = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(Resources.PROCESS_DEFINITION);
            grant.setResourceId(model);
            grant.setPermissions(TASKS);
            manager.insert(grant);
        }
    }
}
