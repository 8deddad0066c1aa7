package dev.drydock.config;

import dev.drydock.rule.RuleInfo;
import dev.drydock.text.NearMiss;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All rules, by every name that users may write: ours, and those of other linters. */
public final class RuleCatalogue {
    /** The ids of hadolint, ShellCheck, sonar, trivy, checkov, KICS and BuildKit. */
    private static final Pattern PEERS_ID = Pattern.compile(
            "DL\\d{4}|SC\\d{4}|S\\d{3,5}|DS-\\d{4}|CKV2?_DOCKER_\\d+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Za-z]+");

    private static final Pattern UUID = Pattern.compile("([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<RuleInfo> rules;
    private final Map<String, List<RuleInfo>> named;

    public RuleCatalogue(Collection<RuleInfo> rules) {
        this.rules = List.copyOf(rules);
        named = rules.stream()
                .flatMap(rule -> rule.names().map(name -> Map.entry(key(name), rule)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, TreeMap::new, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    public List<RuleInfo> rules() {
        return rules;
    }

    /** The rules that a name stands for: one of ours, or all that a peer's id means; none if nobody knows it. */
    public List<RuleInfo> named(String name) {
        List<RuleInfo> found = named.getOrDefault(key(name), List.of());
        return found.isEmpty() && name.matches("SC\\d{4}") ? named.getOrDefault("SC", List.of()) : found;
    }

    /** Whether this is a rule's own name. */
    boolean isOwnName(String name) {
        return named(name).stream().anyMatch(rule -> rule.name().equals(name));
    }

    /** Whether a name looks like an id of another linter, perhaps of a rule that has no counterpart here. */
    static boolean isPeersId(String name) {
        return PEERS_ID.matcher(name).matches();
    }

    /** What a message about an unknown name ends with: the nearest known one, if there is one. */
    String hint(String name) {
        return NearMiss.clause(name, names());
    }

    /** Every name there is. */
    Set<String> names() {
        return named.keySet();
    }

    /** KICS users may write the first block of an id or all of it. */
    private static String key(String name) {
        var uuid = UUID.matcher(name);
        return uuid.matches() ? uuid.group(1) : name;
    }
}
