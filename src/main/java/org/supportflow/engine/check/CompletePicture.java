package org.supportflow.engine.check;

import java.util.stream.Collectors;

/** Whatever runs is drawn: nobody should be surprised by an element that the picture does not show. */
final class CompletePicture implements DiagramRule {

    @Override
    public void check(Diagram diagram, KnownModels known, Findings findings) {
        var drawn = diagram.elements().stream()
                .filter(e ->
                        e.getLocalName().equals("BPMNShape") || e.getLocalName().equals("BPMNEdge"))
                .map(e -> e.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
        diagram.bpmn().stream()
                .filter(e -> Diagram.isNode(e) || e.getLocalName().equals("sequenceFlow"))
                .filter(e -> !drawn.contains(e.getAttribute("id")))
                .forEach(e -> findings.refuse(e, "it is not in the picture", "Draw it, or remove it from the file"));
    }
}
