package dev.drydock.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What users may know of a rule. Its page, its row in the README, its place in the configuration's schema and in SARIF
 * reports all come from here.
 *
 * @param name kebab-case name of the pattern; never changes, reads well after "ignore"
 * @param severity severity where the configuration is silent; {@link Severity#OFF} if the rule must be asked for
 * @param summary the pattern in a few words, in Markdown, without a full stop
 * @param why why it matters and what to do, in whole sentences of Markdown
 * @param family the group it is listed under
 * @param examples at least one
 * @param peers ids of other linters' rules that mean this one
 * @param options what can be set, in the order of the page
 * @param fixable whether some findings carry a fix
 * @param since version that brought it
 */
public record RuleInfo(
        String name,
        Severity severity,
        String summary,
        String why,
        Family family,
        List<Example> examples,
        Map<Peer, List<String>> peers,
        List<RuleOption<?>> options,
        boolean fixable,
        String since) {
    public RuleInfo {
        examples = List.copyOf(examples);
        peers = Map.copyOf(peers);
        options = List.copyOf(options);
    }

    /** The beginning of a rule's description; the words below add the rest. */
    public static RuleInfo of(String name, Severity severity, Family family, String summary) {
        return new RuleInfo(name, severity, summary, "", family, List.of(), Map.of(), List.of(), false, "0.1.0");
    }

    /** Says why, and what to do instead. */
    public RuleInfo because(String why) {
        return new RuleInfo(name, severity, summary, why, family, examples, peers, options, fixable, since);
    }

    /** Adds an example of one file: a compose file for the compose families, else a Dockerfile. */
    public RuleInfo example(String bad, String good) {
        String file =
                family.name().startsWith("COMPOSE") || name.startsWith("compose-") ? "compose.yaml" : "Dockerfile";
        return example(Map.of(file, bad), Map.of(file, good));
    }

    /** Adds an example of several files, by path. */
    public RuleInfo example(Map<String, String> bad, Map<String, String> good) {
        var more = new ArrayList<>(examples);
        more.add(new Example(bad, good));
        return new RuleInfo(name, severity, summary, why, family, more, peers, options, fixable, since);
    }

    /** Names the rules of another linter that users may write for this one. */
    public RuleInfo standsFor(Peer peer, String... ids) {
        Map<Peer, List<String>> more = new EnumMap<>(Peer.class);
        more.putAll(peers);
        more.put(peer, List.of(ids));
        return new RuleInfo(name, severity, summary, why, family, examples, more, options, fixable, since);
    }

    /** Declares what can be set. */
    public RuleInfo options(RuleOption<?>... declared) {
        return new RuleInfo(name, severity, summary, why, family, examples, peers, List.of(declared), fixable, since);
    }

    /** Says that findings may carry a fix. */
    public RuleInfo canFix() {
        return new RuleInfo(name, severity, summary, why, family, examples, peers, options, true, since);
    }

    /** Every name that users may write for this rule: its own, then the peers' ids. */
    public Stream<String> names() {
        return Stream.concat(Stream.of(name), peers.values().stream().flatMap(List::stream));
    }
}
