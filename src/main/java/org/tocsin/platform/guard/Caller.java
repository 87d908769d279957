package org.tocsin.platform.guard;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;

/**
 * The person on whose behalf the engine works.
 *
 * @param id user id
 * @param groups the groups they came with
 */
record Caller(String id, List<String> groups) {

    /** The person, where rights are checked; empty while the application itself works, as in a delegate. */
    static Optional<Caller> checked(CommandContext context) {
        return context.isAuthorizationCheckEnabled() ? of(context.getAuthentication()) : Optional.empty();
    }

    /** The person who calls a service of the engine from outside; empty when a delegate calls it. */
    static Optional<Caller> outside(IdentityService identity) {
        var context = Context.getCommandContext();
        return context == null ? of(identity.getCurrentAuthentication()) : checked(context);
    }

    /** The person signed in to the engine, whether or not rights are checked. */
    static Optional<Caller> present() {
        return Optional.ofNullable(Context.getCommandContext()).flatMap(context -> of(context.getAuthentication()));
    }

    static Optional<Caller> of(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .filter(known -> known.getUserId() != null)
                .map(known -> new Caller(
                        known.getUserId(),
                        Optional.ofNullable(known.getGroupIds()).orElse(List.of())));
    }
}
