package org.supportflow.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models of a release, by file name: diagrams, tables, forms and the templates that process owners pick from. */
record Models(
        Map<String, BpmnModelInstance> diagrams,
        Map<String, DmnModelInstance> tables,
        Map<String, JsonNode> forms,
        Map<String, JsonNode> templates) {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    static Models in(Path root) {
        var templates = new TreeMap<String, JsonNode>();
        read(root.resolve("processes/.camunda/element-templates"), ".json", Models::json)
                .values()
                .forEach(file -> (file.isArray() ? file : List.of(file))
                        .forEach(template -> templates.put(template.path("id").asText(), template)));
        return new Models(
                read(root.resolve("processes"), ".bpmn", file -> Bpmn.readModelFromFile(file.toFile())),
                read(root.resolve("dmn"), ".dmn", file -> Dmn.readModelFromFile(file.toFile())),
                read(root.resolve("forms"), ".form", Models::json),
                templates);
    }

    /** Every element of one kind in every diagram. */
    <T extends ModelElementInstance> List<Found<T>> all(Class<T> kind) {
        return diagrams.entrySet().stream()
                .flatMap(diagram -> diagram.getValue().getModelElementsByType(kind).stream()
                        .distinct()
                        .map(element -> new Found<>(diagram.getKey(), element)))
                .toList();
    }

    /** Every step that calls a bean, with the bean's name. */
    List<Call> calls() {
        return all(FlowNode.class).stream()
                .filter(node -> node.attribute("delegateExpression").isPresent())
                .map(node ->
                        new Call(node, bean(node.attribute("delegateExpression").orElseThrow())))
                .toList();
    }

    /** The beans that templates offer. */
    Collection<String> offeredBeans() {
        return templates.values().stream()
                .flatMap(template ->
                        StreamSupport.stream(template.path("properties").spliterator(), false))
                .filter(property ->
                        property.path("binding").path("name").asText().endsWith("delegateExpression"))
                .map(property -> bean(property.path("value").asText()))
                .toList();
    }

    /** By the flows themselves: a diagram may leave out the list at the element. */
    static List<SequenceFlow> outgoing(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    private static String bean(String expression) {
        return expression.replaceAll("^[$#]\\{(.*)}$", "$1");
    }

    private static <T> Map<String, T> read(Path folder, String ending, Function<Path, T> reader) {
        var found = new TreeMap<String, T>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                    var name = file.getFileName().toString();
                    found.put(name.substring(0, name.length() - ending.length()), reader.apply(file));
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return found;
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " is no JSON", unreadable);
        }
    }

    /** An element and the diagram it stands in. */
    record Found<T extends ModelElementInstance>(String diagram, T element) {

        String id() {
            return element.getAttributeValue("id");
        }

        Optional<String> attribute(String camundaName) {
            return Optional.ofNullable(element.getAttributeValueNs(CAMUNDA, camundaName));
        }

        @Override
        public String toString() {
            return diagram + "/" + id();
        }
    }

    /** A step and the bean it calls. */
    record Call(Found<FlowNode> step, String bean) {}
}
