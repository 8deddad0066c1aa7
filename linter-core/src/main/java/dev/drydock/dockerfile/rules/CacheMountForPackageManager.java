package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.command.DependencyCall;
import dev.drydock.dockerfile.command.Download;
import dev.drydock.dockerfile.command.SystemPackageCall;
import dev.drydock.dockerfile.command.SystemPackageCall.Action;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.PlacedScript;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags package managers whose downloads no cache mount keeps. */
public final class CacheMountForPackageManager implements ScriptRule {
    /** Where the managers keep their downloads if root runs them. */
    private static final Map<String, String> FOLDERS = Map.ofEntries(
            Map.entry("apk", "/var/cache/apk"),
            Map.entry("apt", "/var/cache/apt"),
            Map.entry("apt-get", "/var/cache/apt"),
            Map.entry("bun", "/root/.bun/install/cache"),
            Map.entry("bundle", "/usr/local/bundle/cache"),
            Map.entry("cargo", "/usr/local/cargo/registry"),
            Map.entry("composer", "/root/.composer/cache"),
            Map.entry("dnf", "/var/cache/dnf"),
            Map.entry("dotnet", "/root/.nuget/packages"),
            Map.entry("go", "/go/pkg/mod"),
            Map.entry("gradle", "/root/.gradle"),
            Map.entry("gradlew", "/root/.gradle"),
            Map.entry("mvn", "/root/.m2"),
            Map.entry("mvnw", "/root/.m2"),
            Map.entry("npm", "/root/.npm"),
            Map.entry("pdm", "/root/.cache/pdm"),
            Map.entry("pip", "/root/.cache/pip"),
            Map.entry("pipenv", "/root/.cache/pipenv"),
            Map.entry("pnpm", "/root/.local/share/pnpm/store"),
            Map.entry("poetry", "/root/.cache/pypoetry"),
            Map.entry("uv", "/root/.cache/uv"),
            Map.entry("yarn", "/usr/local/share/.cache/yarn"),
            Map.entry("yum", "/var/cache/yum"),
            Map.entry("zypper", "/var/cache/zypp"));

    private record Download(String label, String folder, Span span) {}

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "cache-mount-for-package-manager",
                        Severity.OFF,
                        Family.LAYERS,
                        "A package manager without a cache mount")
                .because(
                        "When one package of many changes, the step runs again and downloads all of them. A cache mount keeps"
                                + " the downloads from build to build, outside of the image. Leave out options such as"
                                + " `--no-cache-dir` with it, and name the folder of the user who runs the step.")
                .example("""
                        FROM node:22-alpine
                        COPY package.json package-lock.json ./
                        RUN npm ci
                        """, """
                        FROM node:22-alpine
                        COPY package.json package-lock.json ./
                        RUN --mount=type=cache,target=/root/.npm npm ci
                        """);
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, PlacedScript place) {
        return place.instruction() instanceof Run run
                        && Mount.of(run).stream()
                                .noneMatch(mount -> mount.type().equals("cache"))
                ? first(place).stream()
                        .map(download -> Finding.at(
                                download.span(),
                                "`%s` downloads everything again when this step runs; add `--mount=type=cache,target=%s`"
                                        .formatted(download.label(), download.folder())))
                : Stream.empty();
    }

    private static Optional<Download> first(PlacedScript place) {
        return place.commands()
                .flatMap(command -> Stream.concat(ofSystem(command).stream(), ofLanguage(command).stream()))
                .findFirst();
    }

    private static Optional<Download> ofSystem(Command command) {
        return SystemPackageCall.of(command)
                .filter(call -> call.is(Action.INSTALL))
                .flatMap(call -> download(call.command(), call.label(), call.span()));
    }

    private static Optional<Download> ofLanguage(Command command) {
        return DependencyCall.of(command)
                .filter(call -> call.kind() != DependencyCall.Kind.OTHER)
                .flatMap(call -> download(call.command(), call.label(), call.span()));
    }

    private static Optional<Download> download(Command command, String label, Span span) {
        return command.program()
                .map(program -> program.replaceFirst("[0-9.]+$", ""))
                .flatMap(program -> Optional.ofNullable(FOLDERS.get(program)))
                .map(folder -> new Download(label, folder, span));
    }
}
