package dev.drydock.conformance;

import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The options of a case in the words of our configuration. What needs no words: {@code strictLabels} and
 * {@code ignoreRules}, as just the rules of the case run; {@code build_args}, as rules judge the defaults in the file.
 */
final class PeerOptions {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> LABEL_TYPES = Map.of(
            "RawText", "text",
            "Url", "url",
            "Rfc3339", "rfc3339",
            "SemVer", "semver",
            "GitHash", "hash",
            "Spdx", "spdx",
            "Email", "email");

    /** Options of a peer, and what a rule of ours that has them calls them. */
    private static final Map<String, String> RULE_OPTIONS = Map.of(
            "checkPullPolicy", "check-pull-policy",
            "customOrder", "order",
            "prohibitedTags", "moving-tags",
            "quoteType", "quotes",
            "safeImages", "safe-images");

    private PeerOptions() {}

    /** The files, by path, that say to our linter what {@code config} said to the peer's. */
    static Map<String, String> files(JsonNode config, Collection<RuleInfo> rules) {
        var files = new TreeMap<String, String>();
        ObjectNode settings = settings(config, rules);
        if (!settings.isEmpty()) {
            files.put(".drydock.yaml", settings.toString()); // JSON is YAML
        }
        if (config.has("dockerignore")) {
            files.put(".dockerignore", config.get("dockerignore").asString());
        }
        return files;
    }

    private static ObjectNode settings(JsonNode config, Collection<RuleInfo> rules) {
        ObjectNode settings = JSON.objectNode();
        if (config.has("allowedRegistries")) {
            settings.set("trustedRegistries", config.get("allowedRegistries"));
        }
        if (config.has("labelSchema")) {
            ObjectNode schema = settings.putObject("labelSchema");
            config.get("labelSchema")
                    .forEachEntry((label, type) -> schema.put(label, LABEL_TYPES.get(type.asString())));
        }
        if (config.has("requiredLabels")) {
            ObjectNode schema = settings.putObject("labelSchema");
            commaSeparated(config.get("requiredLabels")).forEach(label -> schema.put(label, "text"));
        }
        if (config.has("check")) {
            ignore(config.get("check").asString(), settings);
        }
        RULE_OPTIONS.forEach((theirs, ours) -> {
            if (config.has(theirs)) {
                option(ours, config.get(theirs), rules, settings);
            }
        });
        return settings;
    }

    /** What BuildKit is told to skip, from outside of the file, is ignored in all files. */
    private static void ignore(String check, ObjectNode settings) {
        Stream.of(check.split(";"))
                .filter(part -> part.startsWith("skip="))
                .map(part -> part.substring("skip=".length()))
                .forEach(skipped -> {
                    ObjectNode ignore = settings.putArray("ignore").addObject();
                    ignore.putArray("paths").add("**");
                    if (!skipped.equals("all")) {
                        ArrayNode names = ignore.putArray("rules");
                        Stream.of(skipped.split(",")).forEach(names::add);
                    }
                });
    }

    private static void option(String name, JsonNode value, Collection<RuleInfo> rules, ObjectNode settings) {
        for (RuleInfo rule : rules) {
            for (RuleOption<?> option : rule.options()) {
                if (option.name().equals(name)) {
                    boolean split = option.kind() == RuleOption.Kind.LIST && value.isString();
                    settings.withObjectProperty("rules")
                            .withObjectProperty(rule.name())
                            .set(name, split ? list(value) : value);
                }
            }
        }
    }

    private static ArrayNode list(JsonNode value) {
        ArrayNode items = JSON.arrayNode();
        commaSeparated(value).forEach(items::add);
        return items;
    }

    private static Stream<String> commaSeparated(JsonNode value) {
        return Stream.of(value.asString().split(",")).map(String::strip);
    }
}
