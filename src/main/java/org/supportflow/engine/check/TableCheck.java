package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Checks tables for what could run code, hang a node or not be read; whether a table keeps its contract is for its feature. */
public final class TableCheck implements ModelCheck {

    private static final int MOST_ROWS = 100;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern DAYS = Pattern.compile("\\d{1,5}|P\\d{1,5}D");
    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "decision",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "text",
            "description",
            "annotation",
            "annotationEntry",
            "variable",
            "extensionElements");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "typeRef",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "namespace",
            "exporter",
            "exporterVersion",
            "expressionLanguage",
            "typeLanguage",
            "textFormat",
            "cellWidth");
    private static final Set<String> FEEL = Set.of(
            "feel", "https://www.omg.org/spec/DMN/20191111/FEEL/", "https://www.omg.org/spec/DMN/20180521/FEEL/");
    private static final Set<String> CAMUNDA_ATTRIBUTES =
            Set.of("historyTimeToLive", "versionTag", "inputVariable", "diagramRelationId");
    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "COLLECT");

    @Override
    public List<Finding> check(ModelFile file, KnownModels known) {
        if (file.kind().orElse(null) != ModelKind.TABLE) {
            return List.of();
        }
        try {
            return check(file, SafeXml.read(file));
        } catch (RefusedModel refused) {
            return List.of(refused.in(file));
        }
    }

    private List<Finding> check(ModelFile file, Document document) {
        var findings = new Findings(file.name());
        var model = new ArrayList<Element>();
        for (var element : Dom.elements(document)) {
            if (!Names.PICTURE.contains(String.valueOf(element.getNamespaceURI()))) {
                model.add(element);
                checkListed(element, findings);
            }
        }
        if (findings.all().isEmpty()) {
            checkDecision(file, model, findings);
            model.stream().filter(e -> e.getLocalName().equals("decisionTable")).forEach(t -> checkTable(t, findings));
        }
        return findings.all();
    }

    private static void checkListed(Element element, Findings findings) {
        if (!Names.DMN.equals(element.getNamespaceURI())) {
            findings.refuse(
                    element,
                    "'" + element.getNodeName() + "' is no element of DMN 1.3",
                    "Save it with a newer Modeler");
        } else if (!ELEMENTS.contains(element.getLocalName())) {
            findings.refuse(element, "a table may not hold the element '" + element.getNodeName() + "'", "Remove it");
        }
        for (var attribute : Dom.attributes(element)) {
            var name = attribute.getLocalName();
            if (name.equals("expressionLanguage") && !FEEL.contains(attribute.getValue())) {
                findings.refuse(element, "it is written in '" + attribute.getValue() + "'", "Only FEEL may be used");
            }
            if (!isListed(attribute.getNamespaceURI(), name)) {
                findings.refuse(
                        element, "it may not have the attribute '" + attribute.getNodeName() + "'", "Remove it");
            }
        }
    }

    private static boolean isListed(@org.jspecify.annotations.Nullable String namespace, String name) {
        if (namespace == null) {
            return ATTRIBUTES.contains(name);
        }
        return switch (namespace) {
            case Names.CAMUNDA_DMN -> CAMUNDA_ATTRIBUTES.contains(name);
            case Names.SCHEMA_INSTANCE -> name.equals("schemaLocation");
            case Names.MODELER, "http://www.w3.org/2000/xmlns/" -> true;
            default -> Names.PICTURE.contains(namespace);
        };
    }

    private static void checkDecision(ModelFile file, List<Element> model, Findings findings) {
        var decisions =
                model.stream().filter(e -> e.getLocalName().equals("decision")).toList();
        if (decisions.size() != 1) {
            findings.refuse("the file", "it holds " + decisions.size() + " decisions", "Save one table in each file");
            return;
        }
        var decision = decisions.get(0);
        var id = decision.getAttribute("id");
        if (!KEY.matcher(id).matches()) {
            findings.refuse(decision, "its id '" + id + "' is not spoken", "Write words joined by hyphens");
        } else if (!id.equals(file.stem())) {
            findings.warn(decision, "its file is not named after it", "Save it as " + id + ".dmn");
        }
        if (Dom.children(decision, "decisionTable").count() != 1) {
            findings.refuse(decision, "it is no table", "Make it a decision table");
        }
        var days = decision.getAttributeNS(Names.CAMUNDA_DMN, "historyTimeToLive");
        if (!DAYS.matcher(days).matches()) {
            findings.refuse(decision, "it has no time to live", "Set 'Time to live' in days, such as 1095");
        }
    }

    private static void checkTable(Element table, Findings findings) {
        if (!HIT_POLICIES.contains(table.getAttribute("hitPolicy"))) {
            findings.refuse(table, "its hit policy is not used here", "Choose UNIQUE, FIRST or COLLECT");
        }
        var rules = Dom.children(table, "rule").toList();
        if (rules.size() > MOST_ROWS) {
            findings.refuse(
                    table, "it has " + rules.size() + " rows", "Keep to " + MOST_ROWS + ": each row costs time");
        }
        var inputs = Dom.children(table, "input").toList();
        var outputs = Dom.children(table, "output").toList();
        var names = inputs.stream().map(TableCheck::asked).collect(Collectors.toSet());
        for (var input : inputs) {
            if (!asked(input).matches("[A-Za-z][A-Za-z0-9]*")) {
                findings.refuse(input, "it asks '" + asked(input) + "'", "Ask for one fact by its name");
            }
            if (input.hasAttributeNS(Names.CAMUNDA_DMN, "inputVariable")
                    && !input.getAttributeNS(Names.CAMUNDA_DMN, "inputVariable").matches("[A-Za-z][A-Za-z0-9]*")) {
                findings.refuse(input, "its input variable is not one word", "Remove it");
            }
        }
        for (int row = 0; row < rules.size(); row++) {
            checkRow(rules.get(row), new Row(row + 1, inputs, outputs, names), findings);
        }
    }

    private static String asked(Element input) {
        return Dom.children(input, "inputExpression")
                .findFirst()
                .map(TableCheck::text)
                .orElse("");
    }

    private static String text(Element parent) {
        return Dom.children(parent, "text")
                .map(Dom::ownText)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static void checkRow(Element rule, Row row, Findings findings) {
        Patience.orStop();
        var tests = Dom.children(rule, "inputEntry").toList();
        var answers = Dom.children(rule, "outputEntry").toList();
        if (tests.size() != row.inputs.size() || answers.size() != row.outputs.size()) {
            findings.refuse(rule, "row " + row.number + " has too few or too many cells", "Fill each column");
            return;
        }
        for (int i = 0; i < tests.size(); i++) {
            var cell = new Finding.Cell(row.number, asked(row.inputs.get(i)), text(tests.get(i)));
            report(cell, row.inputs.get(i), FeelGrammar.problemInTests(text(tests.get(i)), row.names), findings);
        }
        for (int i = 0; i < answers.size(); i++) {
            var output = row.outputs.get(i);
            var cell = new Finding.Cell(row.number, output.getAttribute("name"), text(answers.get(i)));
            report(cell, output, FeelGrammar.problemInExpression(text(answers.get(i)), row.names), findings);
        }
    }

    private static void report(Finding.Cell cell, Element column, Optional<String> problem, Findings findings) {
        problem.ifPresent(text -> findings.refuse(
                cell,
                "row " + cell.row() + ", column '" + columnName(column) + "'",
                text,
                "Write a value, a list, a range or a comparison"));
    }

    private static String columnName(Element column) {
        var label = column.getAttribute("label");
        var name = column.getAttribute("name");
        return !label.isEmpty() ? label : !name.isEmpty() ? name : asked(column);
    }

    /** Where a cell stands: what the table asks and answers. */
    private record Row(int number, List<Element> inputs, List<Element> outputs, Set<String> names) {}
}
