package dev.drydock.config;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code .hadolint.yaml} as hadolint does: ids of rules that have no counterpart and keys that are about its
 * output or exit code are passed over, keys it does not know likewise.
 */
final class HadolintFile {
    private static final Map<String, Severity> SEVERITIES =
            Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "info", Severity.INFO, "style", Severity.INFO);

    private static final String STRICT_LABELS_RULE = "DL3050";

    private final ConfigText file;
    private final RuleCatalogue catalogue;
    private final RuleSettings settings;

    private HadolintFile(ConfigText file, RuleCatalogue catalogue, RuleSettings settings) {
        this.file = file;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /** Adds what the file says to {@code settings}. */
    static void apply(ConfigText file, RuleCatalogue catalogue, RuleSettings settings) {
        file.root().ifPresent(root -> new HadolintFile(file, catalogue, settings).apply(root));
    }

    private void apply(YamlMapping root) {
        value(root, "trustedRegistries")
                .ifPresent(value -> SharedOptions.trustRegistries(registries(value), catalogue, settings));
        value(root, "label-schema").ifPresent(value -> SharedOptions.labelSchema(file, value, catalogue, settings));
        if (isOn(root, "strict-labels")) {
            catalogue.named(STRICT_LABELS_RULE).stream()
                    .filter(rule -> settings.severity(rule) == Severity.OFF)
                    .forEach(rule -> settings.severity(rule, Severity.INFO));
        }
        value(root, "override").ifPresent(this::override);
        value(root, "ignored").ifPresent(ids -> judge(ids, "`ignored`", Severity.OFF));
        if (isOn(root, "disable-ignore-pragma")) {
            settings.refuseInlineIgnores();
        }
    }

    private void override(YamlNode value) {
        for (YamlEntry entry : file.mapping(value, "`override`").entries()) {
            Severity severity = SEVERITIES.get(entry.name());
            if (severity == null) {
                throw file.bad(
                        entry.key().span(),
                        "unknown severity `" + entry.name() + "`" + NearMiss.clause(entry.name(), SEVERITIES.keySet()));
            }
            judge(entry.value(), "`" + entry.name() + "`", severity);
        }
    }

    private void judge(YamlNode ids, String what, Severity severity) {
        file.texts(ids, what).stream()
                .flatMap(id -> catalogue.named(id).stream())
                .forEach(rule -> settings.severity(rule, severity));
    }

    private List<String> registries(YamlNode value) {
        return value instanceof YamlScalar
                ? List.of(file.text(value, "`trustedRegistries`"))
                : file.texts(value, "`trustedRegistries`");
    }

    private boolean isOn(YamlMapping root, String key) {
        return value(root, key)
                .filter(value -> file.flag(value, "`" + key + "`"))
                .isPresent();
    }

    /** The value of a key; a key without a value counts as left out. */
    private static Optional<YamlNode> value(YamlMapping root, String key) {
        return root.get(key).filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
    }
}
