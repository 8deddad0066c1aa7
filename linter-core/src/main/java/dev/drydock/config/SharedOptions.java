package dev.drydock.config;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Settings that stand once in a file and reach every rule that declares the option of that name. */
final class SharedOptions {
    private static final String TRUSTED_REGISTRIES = "trusted-registries";
    private static final String LABEL_SCHEMA = "label-schema";
    private static final Set<String> LABEL_TYPES = Set.of("text", "url", "rfc3339", "semver", "hash", "spdx", "email");

    private SharedOptions() {}

    /** Sets the registries that images may come from; who names them wants them checked, so that rule is switched on. */
    static void trustRegistries(List<String> registries, RuleCatalogue catalogue, RuleSettings settings) {
        apply(TRUSTED_REGISTRIES, RuleOption.Kind.LIST, registries, catalogue, settings);
        catalogue.rules().stream()
                .filter(rule ->
                        rule.options().stream().anyMatch(option -> option.name().equals(TRUSTED_REGISTRIES)))
                .filter(rule -> settings.severity(rule) == Severity.OFF)
                .forEach(rule -> settings.severity(rule, Severity.WARNING));
    }

    /** Sets the types of labels, which must be those of hadolint. */
    static void labelSchema(ConfigText file, YamlNode value, RuleCatalogue catalogue, RuleSettings settings) {
        Map<String, String> schema = new LinkedHashMap<>();
        for (YamlEntry entry : file.mapping(value, "the label schema").entries()) {
            String type = file.text(entry.value(), "the type of `" + entry.name() + "`")
                    .toLowerCase(Locale.ROOT);
            if (!LABEL_TYPES.contains(type)) {
                throw file.bad(
                        entry.value().span(),
                        "unknown type of label `" + type + "`" + NearMiss.clause(type, LABEL_TYPES));
            }
            schema.put(entry.name(), type);
        }
        apply(LABEL_SCHEMA, RuleOption.Kind.MAP, schema, catalogue, settings);
    }

    private static void apply(
            String name, RuleOption.Kind kind, Object value, RuleCatalogue catalogue, RuleSettings settings) {
        for (RuleInfo rule : catalogue.rules()) {
            rule.options().stream()
                    .filter(option -> option.name().equals(name) && option.kind() == kind)
                    .forEach(option -> settings.option(rule, option, value));
        }
    }
}
