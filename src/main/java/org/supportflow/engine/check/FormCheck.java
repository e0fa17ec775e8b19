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
            "checklist",
            "taglist",
            "datetime",
            "text",
            "image",
            "button",
            "group",
            "separator",
            "spacer",
            "table",
            "dynamiclist",
            "expression");
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
            if (!COMPONENTS.contains(type)) {
                var key = component.path("key").asText(component.path("id").asText());
                findings.refuse("field '" + key + "'", "a form may not hold '" + type + "'", "Remove it");
            }
            checkCondition(component, findings);
            component.path("components").forEach(open::push);
        }
    }

    /** What hides a field decides whether it must be filled in, so the server asks it as well. */
    private static void checkCondition(JsonNode component, Findings findings) {
        var hide = component.path("conditional").path("hide").asText();
        var expression = hide.strip().replaceFirst("^=", "");
        FeelGrammar.problemInExpression(expression, FeelGrammar.wordsOf(expression))
                .ifPresent(problem -> findings.refuse(
                        "field '%s'"
                                .formatted(component
                                        .path("key")
                                        .asText(component.path("id").asText())),
                        "its condition to hide cannot be used: " + problem,
                        "Compare fields with values, such as outcome != \"send\""));
    }
}
