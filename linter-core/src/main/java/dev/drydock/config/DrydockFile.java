package dev.drydock.config;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code .drydock.yaml}:
 *
 * <pre>{@code
 * profile: strict
 * rules:
 *   pinned-image-digest: warning       # error, warning, info or off
 *   DL3059: off                        # another linter's id stands for all rules that mean it
 *   long-run-line:
 *     severity: info
 *     width: 100                       # the options of the rule's page
 * ignore:
 *   - rules: [no-sudo]                 # all rules if left out
 *     paths: ["legacy/**"]             # Ant patterns, relative to the folder of this file
 *     reason: goes away with the old installer
 * trustedRegistries: [docker.io]
 * labelSchema:
 *   maintainer: email
 * }</pre>
 *
 * A rule's own name counts more than another linter's id for it. What this file does not allow is refused.
 */
final class DrydockFile {
    private static final String SEVERITY = "severity";
    private static final Set<String> KEYS = Set.of("profile", "rules", "ignore", "trustedRegistries", "labelSchema");
    private static final Set<String> IGNORE_KEYS = Set.of("rules", "paths", "reason");

    private final ConfigText file;
    private final RuleCatalogue catalogue;
    private final RuleSettings settings;

    private DrydockFile(ConfigText file, RuleCatalogue catalogue, RuleSettings settings) {
        this.file = file;
        this.catalogue = catalogue;
        this.settings = settings;
    }

    /**
     * Adds what the file says to {@code settings}.
     *
     * @param ownProfile whether the file may choose the profile
     */
    static void apply(ConfigText file, RuleCatalogue catalogue, RuleSettings settings, boolean ownProfile) {
        file.root().ifPresent(root -> new DrydockFile(file, catalogue, settings).apply(root, ownProfile));
    }

    private void apply(YamlMapping root, boolean ownProfile) {
        file.onlyKeys(root, KEYS);
        root.get("profile").map(this::profile).filter(profile -> ownProfile).ifPresent(settings::profile);
        root.get("trustedRegistries")
                .ifPresent(value ->
                        SharedOptions.trustRegistries(file.texts(value, "`trustedRegistries`"), catalogue, settings));
        root.get("labelSchema").ifPresent(value -> SharedOptions.labelSchema(file, value, catalogue, settings));
        root.get("rules").ifPresent(this::rules);
        root.get("ignore").ifPresent(value -> file.list(value, "`ignore`").forEach(this::ignore));
    }

    private Profile profile(YamlNode value) {
        return Profile.named(file.text(value, "`profile`"), file.place(value.span()));
    }

    private void rules(YamlNode value) {
        file.mapping(value, "`rules`").entries().stream()
                .sorted(Comparator.comparing((YamlEntry entry) -> catalogue.isOwnName(entry.name())))
                .forEach(this::rule);
    }

    private void rule(YamlEntry entry) {
        List<RuleInfo> rules = named(entry.key());
        if (entry.value() instanceof YamlMapping) {
            for (YamlEntry setting : file.mapping(entry.value(), "a rule").entries()) {
                if (setting.name().equals(SEVERITY)) {
                    severity(rules, setting.value());
                } else {
                    option(entry.name(), rules, setting);
                }
            }
        } else {
            severity(rules, entry.value());
        }
    }

    private void severity(List<RuleInfo> rules, YamlNode value) {
        String label = file.text(value, "the severity of a rule");
        Severity severity = Stream.of(Severity.values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> file.bad(
                        value.span(), "`" + label + "` is no severity; write `error`, `warning`, `info` or `off`"));
        rules.forEach(rule -> settings.severity(rule, severity));
    }

    private void option(String name, List<RuleInfo> rules, YamlEntry setting) {
        boolean known = false;
        for (RuleInfo rule : rules) {
            Optional<RuleOption<?>> option = rule.options().stream()
                    .filter(declared -> declared.name().equals(setting.name()))
                    .findFirst();
            option.ifPresent(found -> settings.option(rule, found, OptionReader.read(file, found, setting.value())));
            known |= option.isPresent();
        }
        if (!known) {
            List<String> names = Stream.concat(
                            Stream.of(SEVERITY),
                            rules.stream()
                                    .flatMap(rule -> rule.options().stream())
                                    .map(RuleOption::name))
                    .toList();
            throw file.bad(
                    setting.key().span(),
                    "`" + name + "` has no option `" + setting.name() + "`" + NearMiss.clause(setting.name(), names));
        }
    }

    private void ignore(YamlNode item) {
        YamlMapping ignore = file.mapping(item, "an item of `ignore`");
        file.onlyKeys(ignore, IGNORE_KEYS);
        ignore.get("reason").ifPresent(reason -> file.text(reason, "`reason`"));
        var rules = new ArrayList<RuleInfo>();
        ignore.get("rules")
                .ifPresent(names -> file.list(names, "`rules`")
                        .forEach(name -> rules.addAll(named(file.scalar(name, "an item of `rules`")))));
        YamlNode paths = ignore.get("paths")
                .orElseThrow(() -> file.bad(item.span(), "`paths` is missing: say in which files to ignore"));
        settings.ignore(new PathIgnore(
                rules.stream().map(RuleInfo::name).collect(Collectors.toSet()),
                Paths.parent(file.source().name()),
                file.texts(paths, "`paths`").stream().map(AntPattern::of).toList()));
    }

    private List<RuleInfo> named(YamlScalar name) {
        List<RuleInfo> rules = catalogue.named(name.text());
        if (rules.isEmpty()) {
            throw file.bad(name.span(), "unknown rule `" + name.text() + "`" + catalogue.hint(name.text()));
        }
        return rules;
    }
}
