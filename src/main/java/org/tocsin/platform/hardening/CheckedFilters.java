package org.tocsin.platform.hardening;

import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.query.Query;

/** Refuses foreign expressions where a task filter is stored and where a client extends one. */
final class CheckedFilters extends FilterServiceImpl {

    @Override
    public Filter saveFilter(Filter filter) {
        QueryExpressions.refuseForeign(filter);
        return super.saveFilter(filter);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> list(String filterId, Q extending) {
        refuse(extending);
        return super.list(filterId, extending);
    }

    @Override
    public <T, Q extends Query<?, T>> List<T> listPage(String filterId, Q extending, int first, int most) {
        refuse(extending);
        return super.listPage(filterId, extending, first, most);
    }

    @Override
    public <T, Q extends Query<?, T>> T singleResult(String filterId, Q extending) {
        refuse(extending);
        return super.singleResult(filterId, extending);
    }

    @Override
    public Long count(String filterId, Query<?, ?> extending) {
        refuse(extending);
        return super.count(filterId, extending);
    }

    private static void refuse(Query<?, ?> extending) {
        if (extending instanceof AbstractQuery<?, ?> query) {
            QueryExpressions.refuseAny(query);
        }
    }
}
