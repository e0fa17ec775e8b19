package org.supportflow.engine.check;

import java.util.Set;

/** Namespaces of the files that modelers write. */
final class Names {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String CAMUNDA_DMN = "http://camunda.org/schema/1.0/dmn";
    static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
    static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** Where things are drawn; the engine runs nothing of it. */
    static final Set<String> PICTURE = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/",
            "http://bpmn.io/schema/dmn/biodi/2.0",
            "http://bpmn.io/schema/dmn/biodi/1.0");

    private Names() {}
}
