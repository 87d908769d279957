package org.tocsin.platform.hardening;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Grants nothing per task: the engine's rows per task and group made the task page take seconds at ten thousand tasks.
 * Definition grants open the door, the guard decides who passes. Nobody may delete themselves or, by having deployed a
 * model, the cases that run on it.
 */
final class NoTaskGrants extends DefaultAuthorizationProvider {

    private static final AuthorizationEntity[] NOTHING = {};

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(
                    user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, @Nullable String before, @Nullable String after) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskOwner(Task task, @Nullable String before, @Nullable String after) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskUserIdentityLink(Task task, String userId, String type) {
        return NOTHING;
    }

    @Override
    public AuthorizationEntity[] newTaskGroupIdentityLink(Task task, String groupId, String type) {
        return NOTHING;
    }
}
