package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags system packages that are installed behind source files, although they don't depend on them. */
public final class StableStepsFirst implements Rule<DockerfileModel> {
    /** Programs that may use copied files to change what a package manager does. */
    private static final String[] PREPARATIONS = {
        "source",
        ".",
        "make",
        "cp",
        "mv",
        "ln",
        "cat",
        "install",
        "tee",
        "sed",
        "tar",
        "unzip",
        "dpkg",
        "rpm",
        "apt-key",
        "gpg",
        "python",
        "python3",
        "perl",
        "ruby",
        "node",
        "ansible-playbook"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "stable-steps-first",
                        Severity.INFO,
                        Family.LAYERS,
                        "System packages installed after source files were copied")
                .because(
                        "A changed file makes Docker repeat the `COPY` that brings it in and all steps behind it. System "
                                + "packages hardly ever change, so install them before anything that often does.")
                .example("""
                        FROM debian:12-slim
                        COPY src/ /app/
                        RUN apt-get update && apt-get install -y --no-install-recommends tini
                        """, """
                        FROM debian:12-slim
                        RUN apt-get update && apt-get install -y --no-install-recommends tini
                        COPY src/ /app/
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions().stream()
                        .flatMap(instruction -> SourceCopy.ofCode(stage, instruction).stream())
                        .findFirst()
                        .filter(source -> mayInstallBehind(file, stage, source))
                        .flatMap(source -> installationBehind(file, stage, source)
                                .map(call -> Finding.at(call.span(), message(call, source))))
                        .stream());
    }

    /** Tells at a glance, without reading scripts, that there is nothing to find. */
    private static boolean mayInstallBehind(DockerfileModel file, Stage stage, SourceCopy source) {
        return runsBehind(stage, source)
                .anyMatch(run -> SystemPackageCall.mayBeIn(file.source().slice(run.span())));
    }

    private static Stream<Run> runsBehind(Stage stage, SourceCopy source) {
        return stage.instructions(Run.class)
                .filter(run -> run.span().start() > source.word().span().start());
    }

    private static Optional<SystemPackageCall> installationBehind(
            DockerfileModel file, Stage stage, SourceCopy source) {
        return runsBehind(stage, source)
                .flatMap(run -> file.commands(stage, run))
                .takeWhile(command -> !mayPrepare(command))
                .flatMap(command -> SystemPackageCall.of(command).stream())
                .filter(call -> call.is(SystemPackageCall.Action.INSTALL) && call.namesPackages())
                .findFirst();
    }

    /** Whether a command may read copied files and so decide what an installation behind it finds. */
    private static boolean mayPrepare(Command command) {
        if (command.is("sh", "bash")) {
            return command.arguments().stream().anyMatch(word -> !word.text().startsWith("-"));
        }
        boolean unknown = command.name().isEmpty() && !command.words().isEmpty();
        return unknown
                || command.is(PREPARATIONS)
                || command.name().filter(StableStepsFirst::isOwnScript).isPresent();
    }

    private static boolean isOwnScript(String name) {
        return name.contains("/") && !name.startsWith("/bin/") && !name.startsWith("/usr/");
    }

    private static String message(SystemPackageCall call, SourceCopy source) {
        return "`%s` runs again after each change that `%s` brings in; install system packages before it"
                .formatted(call.label(), source);
    }
}
