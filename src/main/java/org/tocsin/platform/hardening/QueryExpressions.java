package org.tocsin.platform.hardening;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The expressions that a query may carry. CVE-2026-109432: the engine checks those of a query but not those of its
 * "or" parts, and lets a stored filter evaluate anything.
 */
final class QueryExpressions {

    private static final Set<String> KNOWN_GOOD = Set.of(
            "${currentUser()}",
            "${currentUserGroups()}",
            "${now()}",
            "${dateTime()}",
            "${dateTime().withMillis(0)}",
            "${dateTime().withTimeAtStartOfDay()}",
            "${dateTime().withTimeAtStartOfDay().plusDays(1)}",
            "${dateTime().withTimeAtStartOfDay().plusDays(1).minusSeconds(1)}",
            "${dateTime().plusDays(1).withTimeAtStartOfDay()}",
            "${dateTime().plusDays(1).withTimeAtStartOfDay().toDate()}");

    private QueryExpressions() {}

    /** A query sent by a client carries none at all, in no part. */
    static void refuseAny(AbstractQuery<?, ?> query) {
        if (all(query).stream().findAny().isPresent()) {
            throw new BadUserRequestException("Expressions are forbidden in queries");
        }
    }

    /** A stored filter carries only the known ones: who asks, their groups, now, the bounds of the day. */
    static void refuseForeign(Filter filter) {
        if (filter.getQuery() instanceof AbstractQuery<?, ?> query) {
            all(query).stream()
                    .filter(e -> !KNOWN_GOOD.contains(e.strip()))
                    .findFirst()
                    .ifPresent(e -> {
                        throw new BadUserRequestException("A filter may not carry the expression '" + e + "'");
                    });
        }
    }

    private static List<String> all(AbstractQuery<?, ?> query) {
        return parts(query).stream()
                .flatMap(part -> part.getExpressions().values().stream())
                .toList();
    }

    private static Collection<? extends AbstractQuery<?, ?>> parts(AbstractQuery<?, ?> query) {
        return query instanceof TaskQueryImpl tasks ? tasks.getQueries() : List.of(query);
    }
}
