package org.tocsin.platform.hardening;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * What an expression may name besides variables: the delegates. They are looked up when a model first asks, because the
 * engine starts before the modules that own them.
 */
final class DelegateBeans extends AbstractMap<Object, Object> {

    private final BeanFactory beans;

    DelegateBeans(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String bean && beans.containsBean(bean) && beans.isTypeMatch(bean, JavaDelegate.class);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String bean && containsKey(bean) ? beans.getBean(bean) : null;
    }

    @Override
    public Set<Map.Entry<Object, Object>> entrySet() {
        return beans instanceof ListableBeanFactory listable
                ? Map.<Object, Object>copyOf(listable.getBeansOfType(JavaDelegate.class))
                        .entrySet()
                : Set.of();
    }
}
