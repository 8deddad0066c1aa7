package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DependencyCall;
import dev.drydock.dockerfile.command.PackageManager;
import dev.drydock.dockerfile.command.PackageManager.Language;
import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Flags the installation of dependencies behind the copy of the project's source, which voids the cache each time. */
public final class ManifestBeforeSource implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "manifest-before-source",
                        Severity.WARNING,
                        Family.LAYERS,
                        "Dependencies installed after the whole source was copied")
                .because(
                        "A changed file makes Docker repeat the `COPY` that brings it in and all steps behind it. Copy the "
                                + "manifest and the lock file first and install, then copy the rest: the dependencies stay in the "
                                + "cache until they change themselves.")
                .example("""
                        FROM node:22-slim
                        WORKDIR /app
                        COPY . .
                        RUN npm ci
                        """, """
                        FROM node:22-slim
                        WORKDIR /app
                        COPY package.json package-lock.json ./
                        RUN npm ci
                        COPY . .
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        if (file.stages().stream().noneMatch(ManifestBeforeSource::copiesProject)) {
            return Stream.empty(); // so that the scripts need not be read
        }
        // What was installed without the source stays installed in the stages built on it.
        var installed = new HashMap<Stage, Set<Language>>();
        var findings = new ArrayList<Finding>();
        for (Stage stage : file.stages()) {
            Set<Language> known = EnumSet.noneOf(Language.class);
            if (stage.base() instanceof Base.Earlier earlier) {
                known.addAll(installed.getOrDefault(earlier.stage(), Set.of()));
            }
            installed.put(stage, known);
            findings.addAll(check(file, stage, known));
        }
        return findings.stream();
    }

    private static boolean copiesProject(Stage stage) {
        return stage.instructions().stream()
                .anyMatch(
                        instruction -> SourceCopy.ofProject(stage, instruction).isPresent());
    }

    private static List<Finding> check(DockerfileModel file, Stage stage, Set<Language> installed) {
        var findings = new ArrayList<Finding>();
        Optional<SourceCopy> source = Optional.empty();
        for (Instruction instruction : stage.instructions()) {
            if (source.isEmpty()) {
                source = SourceCopy.ofProject(stage, instruction);
            }
            for (DependencyCall call : calls(file, stage, instruction)) {
                boolean first = installed.add(call.manager().language());
                if (first && source.isPresent() && repeats(call, (Run) instruction)) {
                    findings.add(Finding.at(call.span(), message(call, source.get())));
                }
            }
        }
        return findings;
    }

    private static List<DependencyCall> calls(DockerfileModel file, Stage stage, Instruction instruction) {
        return instruction instanceof Run run
                        && PackageManager.mayBeIn(file.source().slice(run.span()))
                ? file.commands(stage, run)
                        .flatMap(command -> DependencyCall.of(command).stream())
                        .toList()
                : List.of();
    }

    /** Whether a change of the source repeats the work: a mounted cache saves a download, but not an installation. */
    private static boolean repeats(DependencyCall call, Run run) {
        boolean cached = Mount.of(run).stream().anyMatch(mount -> mount.type().equals("cache"));
        return switch (call.kind()) {
            case INSTALL, BUILD -> !cached || call.manager().language().unpacksPackages();
            case OTHER -> false;
        };
    }

    private static String message(DependencyCall call, SourceCopy source) {
        return call.kind() == DependencyCall.Kind.BUILD
                ? "`%s` fetches all dependencies again after each change that `%s` brings in; copy %s and run `%s` before it"
                        .formatted(
                                call.label(),
                                source,
                                call.manifest(),
                                call.manager().prefetch())
                : "`%s` runs again after each change that `%s` brings in; copy %s and install before it"
                        .formatted(call.label(), source, call.manifest());
    }
}
