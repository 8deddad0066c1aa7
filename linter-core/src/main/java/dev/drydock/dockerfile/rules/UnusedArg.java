package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags ARGs that nothing expands. A RUN has them in its environment, where any program may read them, so those of a stage
 * are judged only if no RUN follows.
 */
public final class UnusedArg implements Rule<DockerfileModel> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private static final Pattern EXPANSION = Pattern.compile("\\$\\{?(\\w+)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("unused-arg", Severity.INFO, Family.VARIABLES, "An `ARG` that nothing uses")
                .because(
                        "Whoever passes a value for it waits for an effect that never comes; often the name is misspelled"
                                + " where it should be used, or a stage lacks the `ARG` that brings a global one in. Use it or"
                                + " remove it.")
                .example("""
                        ARG RELEASE=3.22
                        FROM alpine:3.22
                        """, """
                        ARG RELEASE=3.22
                        FROM alpine:$RELEASE
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        if (file.instructions(Arg.class).findAny().isEmpty()) {
            return Stream.empty(); // a search through all of the text would be for nothing
        }
        Map<String, Integer> lastUses = lastUses(file.source().content());
        Set<String> redeclared = file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Arg.class))
                .flatMap(arg -> arg.declarations().stream())
                .map(pair -> pair.name().text())
                .collect(Collectors.toSet());
        Map<Stage, Integer> lastRuns = lastRuns(file);
        Stream<Finding> global = file.globalArgs()
                .filter(arg -> file.finalStage().isPresent())
                .flatMap(arg -> unused(arg, lastUses))
                .filter(pair -> !redeclared.contains(pair.name().text()))
                .map(pair -> finding(pair, "before the first `FROM`"));
        Stream<Finding> inStages = file.stages().stream()
                .filter(stage -> stage.from().isPresent())
                .flatMap(stage -> stage.instructions(Arg.class)
                        .filter(arg ->
                                lastRuns.getOrDefault(stage, -1) < arg.span().start())
                        .flatMap(arg -> unused(arg, lastUses))
                        .map(pair -> finding(pair, "in this stage")));
        return Stream.concat(global, inStages);
    }

    /** Where the text expands a variable of a name for the last time, whoever expands it. */
    private static Map<String, Integer> lastUses(String text) {
        return EXPANSION
                .matcher(text)
                .results()
                .collect(Collectors.toMap(use -> use.group(1), use -> use.start(), Math::max));
    }

    /** Where the last RUN stands of a stage or of those that build on it; -1 without one. */
    private static Map<Stage, Integer> lastRuns(DockerfileModel file) {
        var last = new HashMap<Stage, Integer>();
        int anywhere = -1;
        List<Stage> stages = file.stages();
        for (int i = stages.size() - 1; i >= 0; i--) {
            Stage stage = stages.get(i);
            int own = stage.withDeferred(Run.class)
                    .mapToInt(run -> run.span().start())
                    .max()
                    .orElse(-1);
            int all = Math.max(Math.max(own, anywhere), last.getOrDefault(stage, -1));
            last.put(stage, all);
            if (stage.base() instanceof Base.Earlier earlier) {
                last.merge(earlier.stage(), all, Math::max);
            } else if (stage.base() instanceof Base.Unknown) {
                anywhere = all; // it may build on any stage before it
            }
        }
        return last;
    }

    /** The declarations of an ARG that nothing behind it expands. */
    private static Stream<KeyValue> unused(Arg arg, Map<String, Integer> lastUses) {
        return arg.declarations().stream()
                .filter(pair -> !isReadByBuilder(pair.name().text()))
                .filter(pair -> NAME.matcher(pair.name().text()).matches())
                .filter(pair -> lastUses.getOrDefault(pair.name().text(), -1)
                        < pair.name().span().start());
    }

    private static boolean isReadByBuilder(String name) {
        return name.startsWith("BUILDKIT_") || Variables.PREDEFINED.contains(name);
    }

    private static Finding finding(KeyValue pair, String where) {
        return Finding.at(
                pair.name().span(), "nothing uses `ARG %s` %s; use it or remove it".formatted(pair.name(), where));
    }
}
