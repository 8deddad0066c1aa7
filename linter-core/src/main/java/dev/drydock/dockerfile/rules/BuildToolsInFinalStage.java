package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.BuildTools;
import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.StagePurpose;
import dev.drydock.dockerfile.shell.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags compilers and header packages that are installed in the final stage and not removed in the same step. */
public final class BuildToolsInFinalStage implements PreparedScriptRule {
    private static final String QUALIFIERS = "=<>~/:@";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "build-tools-in-final-stage",
                        Severity.INFO,
                        Family.LAYERS,
                        "Compilers or header packages that stay in the final image")
                .because("Nothing needs them at run time: they make the image larger and help an attacker. Build in an "
                        + "earlier stage and copy the result, or remove them in the same `RUN`.")
                .example("""
                        FROM python:3.13-slim
                        RUN apt-get update && apt-get install -y --no-install-recommends gcc libpq-dev libpq5
                        COPY requirements.txt .
                        RUN pip install --no-cache-dir -r requirements.txt
                        """, """
                        FROM python:3.13 AS build
                        COPY requirements.txt .
                        RUN pip install --no-cache-dir --prefix=/deps -r requirements.txt

                        FROM python:3.13-slim
                        RUN apt-get update && apt-get install -y --no-install-recommends libpq5
                        COPY --from=build /deps /usr/local
                        """);
    }

    @Override
    public Set<String> programs() {
        return SystemPackageCall.PROGRAMS;
    }

    @Override
    public Judge judge(DockerfileModel file) {
        boolean development =
                file.finalStage().filter(StagePurpose::isDevelopment).isPresent();
        return place -> !development
                        && file.isInFinalImage(place.stage())
                        && place.stage().indexOf(place.instruction()) >= 0
                ? check(SystemPackageCall.in(place).toList())
                : Stream.empty();
    }

    private static Stream<Finding> check(List<SystemPackageCall> calls) {
        List<SystemPackageCall> removals =
                calls.stream().filter(call -> call.is(Action.REMOVE)).toList();
        return calls.stream().filter(call -> call.is(Action.INSTALL)).flatMap(call -> {
            List<Word> left = call.packages().stream()
                    .filter(name -> BuildTools.include(packageName(name)))
                    .filter(name -> removals.stream().noneMatch(removal -> mayRemove(removal, call, name)))
                    .toList();
            return left.stream().limit(1).map(first -> Finding.at(first.span(), message(left)));
        });
    }

    /** The name without version, release, architecture or repository; empty if it can't be known. */
    private static String packageName(Word word) {
        return word.literal()
                .map(BuildToolsInFinalStage::unqualified)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static String unqualified(String name) {
        int end = Math.min(1, name.length());
        while (end < name.length() && QUALIFIERS.indexOf(name.charAt(end)) < 0) {
            end++;
        }
        return name.substring(0, end);
    }

    /** Whether a removal takes a package away: by its name, by that of its group, or by one that can't be read. */
    private static boolean mayRemove(SystemPackageCall removal, SystemPackageCall installation, Word name) {
        Optional<String> group = installation.options().value("-t", "--virtual");
        boolean later = removal.span().start() > installation.span().start();
        return later
                && (removal.packages().isEmpty()
                        || removal.packages().stream()
                                .anyMatch(gone -> gone.literal().isEmpty()
                                        || gone.text().contains("*")
                                        || packageName(gone).equals(packageName(name))
                                        || group.filter(gone.text()::equals).isPresent()));
    }

    private static String message(List<Word> tools) {
        String names = tools.stream().map(tool -> "`" + tool.text() + "`").collect(Collectors.joining(", "));
        return "Build tools stay in the final image: %s; install them in an earlier stage and copy the result"
                .formatted(names);
    }
}
