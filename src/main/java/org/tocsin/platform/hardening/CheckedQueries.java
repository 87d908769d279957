package org.tocsin.platform.hardening;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Stands before every command and refuses queries that carry expressions in any of their parts. */
final class CheckedQueries extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            QueryExpressions.refuseAny(query);
        }
        return next.execute(command);
    }
}
