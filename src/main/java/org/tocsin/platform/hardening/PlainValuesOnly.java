package org.tocsin.platform.hardening;

import java.beans.FeatureDescriptor;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.base.AbstractInstant;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to look inside anything but plain values. Classes, loaders, the engine's services and our own beans are one
 * property away from an execution, so a list of what is allowed replaces any list of what is not.
 */
final class PlainValuesOnly extends ELResolver {

    private static final List<Class<?>> PLAIN = List.of(
            CharSequence.class,
            Number.class,
            Boolean.class,
            Date.class,
            Temporal.class,
            Collection.class,
            Map.class,
            AbstractInstant.class);

    private static final Set<String> OF_AN_EXECUTION = Set.of(
            "processBusinessKey", "businessKey", "processInstanceId", "processDefinitionId", "currentActivityId");

    private static final Set<String> OF_A_TASK = Set.of("id", "name", "taskDefinitionKey", "assignee");

    @Override
    public @Nullable Object getValue(@Nullable ELContext context, @Nullable Object base, @Nullable Object property) {
        refuseUnlessPlain(base, property);
        return null;
    }

    @Override
    public @Nullable Object invoke(
            @Nullable ELContext context,
            @Nullable Object base,
            @Nullable Object method,
            Class<?> @Nullable [] types,
            Object @Nullable [] arguments) {
        if (base instanceof DelegateExecution || base instanceof DelegateTask) {
            throw refusal(base, method);
        }
        refuseUnlessPlain(base, method);
        return null;
    }

    @Override
    public @Nullable Class<?> getType(@Nullable ELContext context, @Nullable Object base, @Nullable Object property) {
        refuseUnlessPlain(base, property);
        return null;
    }

    @Override
    public void setValue(
            @Nullable ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        throw new ELException("An expression may not change anything");
    }

    @Override
    public boolean isReadOnly(@Nullable ELContext context, @Nullable Object base, @Nullable Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(
            @Nullable ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(@Nullable ELContext context, @Nullable Object base) {
        return Object.class;
    }

    private static void refuseUnlessPlain(@Nullable Object base, @Nullable Object property) {
        if (base != null && !allowed(base, String.valueOf(property))) {
            throw refusal(base, property);
        }
    }

    private static boolean allowed(Object base, String property) {
        if (base instanceof DelegateExecution) {
            return OF_AN_EXECUTION.contains(property);
        }
        if (base instanceof DelegateTask) {
            return OF_A_TASK.contains(property);
        }
        return plain(base) && !property.equals("class") && !property.equals("getClass");
    }

    private static boolean plain(Object base) {
        return PLAIN.stream().anyMatch(type -> type.isInstance(base));
    }

    private static ELException refusal(Object base, @Nullable Object property) {
        return new ELException("Expressions may not use '%s' of %s"
                .formatted(property, base.getClass().getSimpleName()));
    }
}
