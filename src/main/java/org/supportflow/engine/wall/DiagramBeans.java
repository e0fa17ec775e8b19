package org.supportflow.engine.wall;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The beans that diagrams may call: delegates and listeners in a feature's {@code process} package, no others. */
@Component
public class DiagramBeans {

    private final ListableBeanFactory beans;

    DiagramBeans(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Their names, as diagrams write them. */
    public Set<String> names() {
        var names = new TreeSet<String>();
        Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                .flatMap(type -> Stream.of(beans.getBeanNamesForType(type, true, false)))
                .filter(this::isInProcessPackage)
                .forEach(names::add);
        return names;
    }

    private boolean isInProcessPackage(String name) {
        return Optional.ofNullable(beans.getType(name, false))
                .map(ClassUtils::getUserClass)
                .map(Class::getPackageName)
                .filter(home -> home.startsWith("org.supportflow.") && (home + ".").contains(".process."))
                .isPresent();
    }

    Optional<Object> find(String name) {
        return beans.containsBean(name) && isCallable(name) ? Optional.of(beans.getBean(name)) : Optional.empty();
    }

    private boolean isCallable(String name) {
        return Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
                        .anyMatch(type -> beans.isTypeMatch(name, type))
                && isInProcessPackage(name);
    }
}
