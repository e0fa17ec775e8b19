package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** All that diagrams may name: beans, messages, errors, properties, and what the beans must be given. */
public record Vocabulary(
        Set<String> tasks,
        Set<String> listeners,
        Set<String> messages,
        Set<String> errors,
        Map<String, Map<String, Set<String>>> inputs,
        Map<String, Set<String>> taskProperties,
        Map<String, DiagramWords.Lifecycle> lifecycles,
        Map<String, DiagramWords.WorkedOff> workedOff) {

    private static final String ROOT = "org.supportflow";

    /** Read from the class path and not from a context: the build knows the same words as the running product. */
    public static Vocabulary onClassPath() {
        var words = words();
        var inputs = new HashMap<String, Map<String, Set<String>>>();
        var properties = new HashMap<String, Set<String>>();
        var lifecycles = new HashMap<String, DiagramWords.Lifecycle>();
        var workedOff = new HashMap<String, DiagramWords.WorkedOff>();
        words.forEach(word -> {
            workedOff.putAll(word.workedOff());
            inputs.putAll(word.inputs());
            properties.putAll(word.taskProperties());
            lifecycles.putAll(word.lifecycles());
        });
        return new Vocabulary(
                beans(JavaDelegate.class),
                beans(ExecutionListener.class, TaskListener.class),
                words.stream().flatMap(word -> word.messages().stream()).collect(Collectors.toSet()),
                words.stream().flatMap(word -> word.errors().stream()).collect(Collectors.toSet()),
                inputs,
                properties,
                lifecycles,
                workedOff);
    }

    private static List<DiagramWords> words() {
        var found = new ArrayList<DiagramWords>();
        for (var name : components(false, DiagramWords.class).values()) {
            found.add((DiagramWords) BeanUtils.instantiateClass(ClassUtils.resolveClassName(name, null)));
        }
        return found;
    }

    private static Set<String> beans(Class<?>... types) {
        return new HashSet<>(components(true, types).keySet());
    }

    private static Map<String, String> components(boolean onlyForDiagrams, Class<?>... types) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        List.of(types).forEach(type -> scanner.addIncludeFilter(new AssignableTypeFilter(type)));
        var registry = new SimpleBeanDefinitionRegistry();
        var found = new HashMap<String, String>();
        for (var candidate : scanner.findCandidateComponents(ROOT)) {
            var type = String.valueOf(candidate.getBeanClassName());
            var component = candidate instanceof AnnotatedBeanDefinition annotated
                    && annotated.getMetadata().isAnnotated(Component.class.getName());
            if (component && (!onlyForDiagrams || type.contains(".process."))) {
                found.put(AnnotationBeanNameGenerator.INSTANCE.generateBeanName(candidate, registry), type);
            }
        }
        return found;
    }
}
