package dev.drydock.report;

import dev.drydock.rule.Example;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a rule says of itself, for readers who have only the report. */
final class RulePage {
    private RulePage() {}

    /** The pattern and why it matters. */
    static String plain(RuleInfo rule) {
        return rule.why().isBlank() ? rule.summary() : rule.summary() + ". " + rule.why();
    }

    /** The same in Markdown, with examples and the names that other linters have for the rule. */
    static String markdown(RuleInfo rule) {
        String examples = rule.examples().stream().map(RulePage::example).collect(Collectors.joining());
        return "**" + rule.summary() + "**\n\n" + rule.why() + "\n" + examples + peers(rule);
    }

    private static String example(Example example) {
        return files("Wrong", example.bad()) + files("Right", example.good());
    }

    private static String files(String verdict, Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> "\n%s, `%s`:\n\n%s\n".formatted(verdict, file.getKey(), fenced(file.getValue())))
                .collect(Collectors.joining());
    }

    private static String fenced(String code) {
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + code + (code.endsWith("\n") ? "" : "\n") + fence;
    }

    private static String peers(RuleInfo rule) {
        String ids = Stream.of(Peer.values())
                .filter(rule.peers()::containsKey)
                .map(peer -> peer.label() + " " + String.join(", ", rule.peers().getOrDefault(peer, List.of())))
                .collect(Collectors.joining("; "));
        return ids.isEmpty() ? "" : "\nElsewhere: " + ids + ".\n";
    }
}
