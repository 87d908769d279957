package org.tocsin.platform.guard;

import java.util.List;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.jspecify.annotations.Nullable;

/**
 * Narrows every task query to the caller's own work, so that lists, counts and filters of Tasklist and of the REST
 * interface show what the guard would let them touch.
 */
public final class OwnTasks extends AuthorizationManager {

    @Override
    public void configureTaskQuery(TaskQueryImpl query) {
        super.configureTaskQuery(query);
        if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
            narrow(query, query.getAuthCheck().getAuthUserId());
        }
    }

    /** Every group may hold grants: to ask first which of them do costs a statement per check and changes no answer. */
    @Override
    public List<String> filterAuthenticatedGroupIds(@Nullable List<String> authenticatedGroupIds) {
        return authenticatedGroupIds == null ? List.of() : authenticatedGroupIds;
    }

    /** No grants are made per task, so none are left behind by one that ends. */
    @Override
    public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
        if (resource != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(resource, resourceId);
        }
    }

    /** A query object may be executed twice, as list and as count. */
    private static void narrow(TaskQueryImpl query, String person) {
        if (!asksForOwn(query, person) && query.getQueries().stream().noneMatch(part -> isOurs(part, query, person))) {
            query.or()
                    .taskAssignee(person)
                    .taskCandidateUser(person)
                    .includeAssignedTasks()
                    .endOr();
        }
    }

    /** An inbox asks for no more than its owner's tasks; to say so twice doubles the work among thousands of tasks. */
    private static boolean asksForOwn(TaskQueryImpl query, String person) {
        return !query.isOrQueryActive()
                && (person.equals(query.getAssignee()) || person.equals(query.getCandidateUser()));
    }

    private static boolean isOurs(TaskQueryImpl part, TaskQueryImpl query, String person) {
        return part != query
                && part.isIncludeAssignedTasks()
                && person.equals(part.getAssignee())
                && person.equals(part.getCandidateUser());
    }

    /** Gives the engine this manager wherever it asks for its own. */
    static final class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return AuthorizationManager.class;
        }

        @Override
        public Session openSession() {
            return new OwnTasks();
        }
    }
}
