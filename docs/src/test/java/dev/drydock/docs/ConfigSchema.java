package dev.drydock.docs;

import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON schema of {@code .drydock.yaml}, for completion in editors. */
final class ConfigSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SEVERITIES = List.of("error", "warning", "info", "off");

    private ConfigSchema() {}

    static String render(List<RuleInfo> rules) {
        ObjectNode root = object("Settings of Drydock's linter.");
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("additionalProperties", false);
        ObjectNode properties = root.putObject("properties");
        properties.set(
                "profile",
                choice(
                        "The rules to begin with.",
                        List.of(
                                "recommended",
                                "strict",
                                "reproducible",
                                "hadolint-compatible",
                                "buildkit",
                                "compose-only")));
        properties.set("rules", rules(rules));
        properties.set("ignore", ignores());
        properties.set("trustedRegistries", list("Registries that images may come from."));
        properties.set("labelSchema", map("Labels that images may have, each with the kind of its value."));
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .build()
                        .writeValueAsString(root) + "\n";
    }

    private static ObjectNode rules(List<RuleInfo> rules) {
        ObjectNode node = object("Severity and options of single rules, by name or by another linter's id.");
        ObjectNode properties = node.putObject("properties");
        rules.forEach(rule -> properties.set(rule.name(), rule(rule)));
        ObjectNode others = node.putObject("additionalProperties");
        others.put("description", "A rule by another linter's id.");
        return node;
    }

    private static ObjectNode rule(RuleInfo rule) {
        ObjectNode severity = JSON.objectNode();
        SEVERITIES.forEach(severity.putArray("enum")::add);
        severity.put("default", rule.severity().label());
        ObjectNode settings = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ObjectNode properties = settings.putObject("properties");
        properties.set("severity", severity.deepCopy());
        rule.options().forEach(option -> properties.set(option.name(), option(option)));
        ObjectNode either = JSON.objectNode().put("description", rule.summary() + ".");
        either.putArray("anyOf").add(severity).add(settings);
        return either;
    }

    private static ObjectNode option(RuleOption<?> option) {
        return switch (option.kind()) {
            case TEXT -> typed("string", option.description());
            case CHOICE -> choice(option.description(), option.choices());
            case NUMBER -> typed("integer", option.description()).put("minimum", 0);
            case SWITCH -> typed("boolean", option.description());
            case LIST -> list(option.description());
            case MAP -> map(option.description());
        };
    }

    private static ObjectNode ignores() {
        ObjectNode item = object("Rules that are silent in some files.");
        item.put("additionalProperties", false);
        ObjectNode properties = item.putObject("properties");
        properties.set("rules", list("Names or other linters' ids."));
        properties.set("paths", list("Ant patterns, relative to this file."));
        properties.set("reason", typed("string", "Why."));
        item.putArray("required").add("paths");
        ObjectNode node = typed("array", "Rules that are silent in some files.");
        node.set("items", item);
        return node;
    }

    private static ObjectNode object(String description) {
        return typed("object", description);
    }

    private static ObjectNode list(String description) {
        ObjectNode node = typed("array", description);
        node.putObject("items").put("type", "string");
        return node;
    }

    private static ObjectNode map(String description) {
        ObjectNode node = typed("object", description);
        node.putObject("additionalProperties").put("type", "string");
        return node;
    }

    private static ObjectNode choice(String description, List<String> values) {
        ObjectNode node = JSON.objectNode().put("description", description);
        values.forEach(node.putArray("enum")::add);
        return node;
    }

    private static ObjectNode typed(String type, String description) {
        return JSON.objectNode().put("type", type).put("description", description);
    }
}
