package org.tocsin.platform.guard;

import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

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

    /** A query object may be executed twice, as list and as count. */
    private static void narrow(TaskQueryImpl query, String person) {
        if (query.getQueries().stream().noneMatch(part -> isOurs(part, query, person))) {
            query.or()
                    .taskAssignee(person)
                    .taskCandidateUser(person)
                    .includeAssignedTasks()
                    .endOr();
        }
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
