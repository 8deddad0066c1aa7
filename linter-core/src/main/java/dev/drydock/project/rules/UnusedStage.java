package dev.drydock.project.rules;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Mount;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.model.StagePurpose;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Transfer;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Flags named stages that nothing takes anything from. What looks as if it were built for its own sake with
 * {@code --target} is left alone: stages with a command, on {@code scratch}, or named after developing and testing.
 */
public final class UnusedStage implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("unused-stage", Severity.INFO, Family.LAYERS, "A named stage that nothing uses")
                .because("BuildKit skips a stage that the image does not need, so whatever it prepares or checks never"
                        + " happens, and readers take it for a part of the build. Copy its result, build on it, or"
                        + " remove it.")
                .example("""
                        FROM node:22 AS assets
                        COPY . .
                        RUN npm run build
                        FROM nginx:1.29-alpine
                        COPY dist/ /usr/share/nginx/html/
                        """, """
                        FROM node:22 AS assets
                        COPY . .
                        RUN npm run build
                        FROM nginx:1.29-alpine
                        COPY --from=assets /dist/ /usr/share/nginx/html/
                        """);
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.dockerfiles().stream().filter(UnusedStage::hasOthers).flatMap(file -> {
            List<ServiceBuild> services = project.serviceBuilds().stream()
                    .filter(build -> build.dockerfile().equals(file.source().name()))
                    .toList();
            return mayUseAnything(file, services) ? Stream.empty() : check(file, services);
        });
    }

    /** Whether there are stages before the last one, which every build uses. */
    private static boolean hasOthers(DockerfileModel file) {
        return file.stages().size() > 1;
    }

    private static Stream<Finding> check(DockerfileModel file, List<ServiceBuild> services) {
        Set<Stage> used = used(file, services);
        return file.stages().stream()
                .filter(stage -> !used.contains(stage) && !mayBeTarget(stage))
                .flatMap(stage -> stage.name().stream())
                .map(name -> Finding.in(file.source(), name.span(), message(name, services)));
    }

    private static String message(Word name, List<ServiceBuild> services) {
        return "no stage builds on `%s` or copies from it%s; use it or remove it"
                .formatted(name, services.isEmpty() ? "" : ", and no service builds it");
    }

    /** Whether a variable decides which stage is used. */
    private static boolean mayUseAnything(DockerfileModel file, List<ServiceBuild> services) {
        return file.stages().stream()
                        .anyMatch(stage -> stage.base() instanceof Base.Unknown
                                || origins(file, stage).anyMatch(Origin.Unknown.class::isInstance))
                || services.stream().anyMatch(service -> service.stage(file).isEmpty());
    }

    private static Set<Stage> used(DockerfileModel file, List<ServiceBuild> services) {
        var used = new HashSet<Stage>();
        file.finalStage().ifPresent(used::add);
        services.forEach(service -> service.stage(file).ifPresent(used::add));
        for (Stage stage : file.stages()) {
            if (stage.base() instanceof Base.Earlier earlier) {
                used.add(earlier.stage());
            }
            origins(file, stage).forEach(origin -> {
                if (origin instanceof Origin.OfStage other) {
                    used.add(other.stage());
                }
            });
        }
        return used;
    }

    private static Stream<Origin> origins(DockerfileModel file, Stage stage) {
        Stream<Origin> copies = stage.withDeferred(Transfer.class).map(transfer -> file.origin(stage, transfer));
        Stream<Origin> mounts = stage.withDeferred(Run.class)
                .flatMap(run -> Mount.of(run).stream())
                .flatMap(mount -> mount.option("from").stream())
                .map(from -> file.origin(stage, from));
        return Stream.concat(copies, mounts);
    }

    private static boolean mayBeTarget(Stage stage) {
        boolean runs = stage.last(Cmd.class).isPresent()
                || stage.last(Entrypoint.class).isPresent();
        return runs || stage.base() instanceof Base.Scratch || StagePurpose.isTarget(stage);
    }
}
