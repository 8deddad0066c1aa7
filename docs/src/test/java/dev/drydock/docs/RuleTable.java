package dev.drydock.docs;

import dev.drydock.rule.Family;
import dev.drydock.rule.RuleInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules in a table: in the README, and as the index of their pages. */
final class RuleTable {
    private static final String HEAD = "| rule | severity | fix | what it reports |\n| --- | --- | --- | --- |\n";

    private RuleTable() {}

    /** One table for each family. */
    static String index(List<RuleInfo> rules) {
        String families = Stream.of(Family.values())
                .filter(family -> rules.stream().anyMatch(rule -> rule.family() == family))
                .map(family -> "\n## " + family.title() + "\n\n" + HEAD + rows(rules, family, ""))
                .collect(Collectors.joining());
        return "<!-- Generated from the rules; see CONTRIBUTING.md. -->\n# Rules\n\n"
                + "Rules that are `off` run when a profile or `.drydock.yaml` asks for them.\n" + families;
    }

    /** One table of all, with links from the root of the project. */
    static String readme(List<RuleInfo> rules) {
        return HEAD
                + Stream.of(Family.values())
                        .map(family -> rows(rules, family, "docs/rules/"))
                        .collect(Collectors.joining());
    }

    private static String rows(List<RuleInfo> rules, Family family, String folder) {
        return rules.stream()
                .filter(rule -> rule.family() == family)
                .map(rule -> "| [`%s`](%s%s.md) | %s | %s | %s |\n"
                        .formatted(
                                rule.name(),
                                folder,
                                rule.name(),
                                rule.severity().label(),
                                rule.fixable() ? "yes" : "",
                                rule.summary().replace("|", "\\|")))
                .collect(Collectors.joining());
    }
}
