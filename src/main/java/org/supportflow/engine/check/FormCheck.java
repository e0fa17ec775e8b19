package org.supportflow.engine.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks Camunda Forms: the schema that Tasklist knows, and nothing in them that brings foreign pages along. */
public final class FormCheck implements ModelCheck {

    private static final int MOST_BYTES = 300_000;
    private static final int NEWEST_SCHEMA = 16;
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> COMPONENTS = Set.of(
            "default",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "datetime",
            "text",
            "image",
            "button",
            "group",
            "separator",
            "spacer",
            "table",
            "expression");

    /** Each field brings one value: what a process holds, and what can be checked when somebody sends it. */
    private static final Set<String> SEVERAL_VALUES = Set.of("dynamiclist", "checklist", "taglist");

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(40).build())
            .build());

    @Override
    public List<Finding> check(ModelFile file, KnownModels known) {
        if (file.kind().orElse(null) != ModelKind.FORM) {
            return List.of();
        }
        var findings = new Findings(file.name());
        if (file.content().length > MOST_BYTES) {
            findings.refuse("the file", "it is larger than " + MOST_BYTES + " bytes", "Make it smaller");
            return findings.all();
        }
        try {
            check(file, JSON.readTree(file.text()), findings);
        } catch (JsonProcessingException e) {
            findings.refuse("the file", "it is no readable JSON", "Save it again with the Modeler");
        }
        return findings.all();
    }

    private static void check(ModelFile file, JsonNode form, Findings findings) {
        var id = form.path("id").asText();
        if (!KEY.matcher(id).matches()) {
            findings.refuse(
                    "the form",
                    "its id '" + id + "' is not spoken",
                    "Write words joined by hyphens, such as answer-ticket");
        } else if (!id.equals(file.stem())) {
            findings.refuse("the form '" + id + "'", "its file is not named after it", "Save it as " + id + ".form");
        }
        if (form.path("schemaVersion").asInt(1) > NEWEST_SCHEMA) {
            findings.refuse("the form", "Tasklist does not know its schema version", "Use version " + NEWEST_SCHEMA);
        }
        var open = new ArrayDeque<JsonNode>(List.of(form));
        while (!open.isEmpty()) {
            var component = open.pop();
            var type = component.path("type").asText();
            checkValue(component, type, findings);
            checkCondition(component, findings);
            component.path("components").forEach(open::push);
        }
    }

    private static void checkValue(JsonNode component, String type, Findings findings) {
        var where = "field '" + nameOf(component) + "'";
        if (SEVERAL_VALUES.contains(type)) {
            findings.refuse(
                    where,
                    "a '" + type + "' sends several values, and a task takes one for each field",
                    "Use a field for each value, a selection of one, or a text");
        } else if (!COMPONENTS.contains(type)) {
            findings.refuse(where, "a form may not hold '" + type + "'", "Remove it");
        }
        if (!component.path("path").asText().isEmpty()
                || component.path("key").asText().contains(".")) {
            findings.refuse(
                    where,
                    "its path nests its values in another, and a task takes one for each field",
                    "Leave the path empty, and write the key without a point");
        }
    }

    private static String nameOf(JsonNode component) {
        for (var name : List.of("key", "path", "id")) {
            if (!component.path(name).asText().isEmpty()) {
                return component.path(name).asText();
            }
        }
        return "";
    }

    /** What hides a field decides whether it must be filled in, so the server asks it as well. */
    private static void checkCondition(JsonNode component, Findings findings) {
        var hide = component.path("conditional").path("hide").asText();
        var expression = hide.strip().replaceFirst("^=", "");
        FeelGrammar.problemInExpression(expression, FeelGrammar.wordsOf(expression))
                .ifPresent(problem -> findings.refuse(
                        "field '" + nameOf(component) + "'",
                        "its condition to hide cannot be used: " + problem,
                        "Compare fields with values, such as outcome != \"send\""));
    }
}
