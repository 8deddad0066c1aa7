package dev.drydock.docs;

import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of a rule in Markdown. */
final class RulePage {
    private RulePage() {}

    static String of(RuleInfo rule) {
        return """
                <!-- Generated from the rule; see CONTRIBUTING.md. -->
                # `%s`

                %s.

                | severity | fix | family | since |
                | --- | --- | --- | --- |
                | %s | %s | %s | %s |

                %s
                %s%s%s
                ## Silence it

                %s

                ```yaml
                rules:
                  %s: off
                ```
                """.formatted(
                        rule.name(),
                        rule.summary(),
                        rule.severity().label(),
                        rule.fixable() ? "yes" : "no",
                        rule.family().title(),
                        rule.since(),
                        rule.why(),
                        rule.examples().stream().map(RulePage::example).collect(Collectors.joining()),
                        options(rule),
                        peers(rule),
                        silence(rule),
                        rule.name());
    }

    private static String silence(RuleInfo rule) {
        return rule.family() == Family.FINISHED_IMAGES
                ? "`-Dstack.image.ignoreRules=" + rule.name() + "`, or for the whole project in `.drydock.yaml`:"
                : """
                        ```
                        # drydock ignore=%s -- the reason
                        ```

                        on the line above, or for the whole project in `.drydock.yaml`:""".formatted(rule.name());
    }

    private static String example(Example example) {
        return "\n## Wrong\n" + files(example.bad()) + "\n## Right\n" + files(example.good());
    }

    private static String files(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> "\n%s```%s\n%s```\n"
                        .formatted(
                                files.size() > 1 ? "`" + file.getKey() + "`\n\n" : "",
                                language(file.getKey()),
                                file.getValue().endsWith("\n") ? file.getValue() : file.getValue() + "\n"))
                .collect(Collectors.joining());
    }

    private static String language(String path) {
        String name = Paths.name(path);
        if (name.contains("Dockerfile") && !name.endsWith(".dockerignore")) {
            return "dockerfile";
        }
        return name.endsWith(".yaml") || name.endsWith(".yml") ? "yaml" : "";
    }

    private static String options(RuleInfo rule) {
        if (rule.options().isEmpty()) {
            return "";
        }
        String rows = rule.options().stream()
                .map(option -> "| `%s` | %s | %s | %s |\n"
                        .formatted(option.name(), kind(option), fallback(option.fallback()), option.description()))
                .collect(Collectors.joining());
        return "\n## Options\n\n| option | value | default | meaning |\n| --- | --- | --- | --- |\n" + rows;
    }

    private static String kind(RuleOption<?> option) {
        return switch (option.kind()) {
            case TEXT -> "text";
            case CHOICE ->
                option.choices().stream().map(choice -> "`" + choice + "`").collect(Collectors.joining(", "));
            case NUMBER -> "number";
            case SWITCH -> "`true`, `false`";
            case LIST -> "list";
            case MAP -> "mapping";
        };
    }

    private static String fallback(Object value) {
        String text = value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : value instanceof Map<?, ?> map ? (map.isEmpty() ? "" : map.toString()) : value.toString();
        return text.isEmpty() ? "none" : "`" + text + "`";
    }

    private static String peers(RuleInfo rule) {
        String ids = Stream.of(Peer.values())
                .filter(rule.peers()::containsKey)
                .map(peer -> peer.label() + " "
                        + rule.peers().getOrDefault(peer, List.of()).stream()
                                .map(id -> "`" + id + "`")
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        return ids.isEmpty() ? "" : "\n## Elsewhere\n\nThese ids name this rule, too: " + ids + ".\n";
    }
}
