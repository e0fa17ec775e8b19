package org.supportflow.engine.wall;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * All that an expression can reach: variables, listed beans as whole values, entries of maps and lists. No property and
 * no method of any object, since each leads to reflection and from there to everything.
 */
class WalledResolver extends ELResolver {

    private final DiagramBeans beans;

    WalledResolver(DiagramBeans beans) {
        this.beans = beans;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        context.setPropertyResolved(true);
        if (base == null) {
            return named(context, property.toString());
        }
        if (base instanceof Map<?, ?> map) {
            return map.get(property);
        }
        if (base instanceof List<?> list) {
            return list.get(index(property));
        }
        if (base.getClass().isArray()) {
            return Array.get(base, index(property));
        }
        throw new PropertyNotFoundException(
                "An expression may not look into a %s: '%s' is refused. Put the value into a variable before."
                        .formatted(base.getClass().getSimpleName(), property));
    }

    private @Nullable Object named(ELContext context, String name) {
        if (context.getContext(VariableScope.class) instanceof VariableScope scope && scope.hasVariable(name)) {
            return scope.getVariable(name);
        }
        if (context.getContext(VariableContext.class) instanceof VariableContext variables
                && variables.containsVariable(name)) {
            return Optional.ofNullable(variables.resolve(name))
                    .map(value -> value.getValue())
                    .orElse(null);
        }
        return beans.find(name)
                .orElseThrow(() -> new PropertyNotFoundException(
                        "'%s' is neither a variable of the process nor a bean that diagrams may call."
                                .formatted(name)));
    }

    private static int index(Object property) {
        try {
            return Integer.parseInt(property.toString());
        } catch (NumberFormatException e) {
            throw new PropertyNotFoundException("'%s' is not a position in a list.".formatted(property), e);
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
        throw new ELException("An expression may not call '%s': only diagrams' own tasks do work.".formatted(method));
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new PropertyNotWritableException("An expression may not change '%s'.".formatted(property));
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return true;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        context.setPropertyResolved(true);
        return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }

    @Override
    public @Nullable Iterator<java.beans.FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }
}
