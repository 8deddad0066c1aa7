package dev.drydock.project.rules;

import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags bind mounts that hide what the Dockerfile of the service put there. */
public final class ComposeBindOverImageFiles implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        String dockerfile = "FROM node:22-slim\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\nCOPY . .\n";
        return RuleInfo.of(
                        "compose-bind-over-image-files",
                        Severity.INFO,
                        Family.COMPOSE_VOLUMES,
                        "A bind mount over a folder that the image fills")
                .because(
                        "A bind mount shows the folder of the host and nothing of the image below it: dependencies that the"
                                + " build installed are gone, unless they happen to be on the host as well. Mount the folder with the"
                                + " source alone, or a volume over the folder that must stay.")
                .example(
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    volumes:
                                      - .:/app
                                """, "Dockerfile", dockerfile),
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    volumes:
                                      - .:/app
                                      - /app/node_modules
                                """, "Dockerfile", dockerfile));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.serviceBuilds().stream()
                .filter(build -> !installsAtStart(build))
                .flatMap(build ->
                        project.dockerfile(build).stream().flatMap(dockerfile -> check(project, build, dockerfile)));
    }

    /** Whether the command of the service fills the folder anew. */
    private static boolean installsAtStart(ServiceBuild build) {
        return Stream.of(build.service().command(), build.service().entrypoint())
                .flatMap(Optional::stream)
                .map(Command::words)
                .flatMap(List::stream)
                .anyMatch(word ->
                        word.shown().contains("install") || word.shown().matches(".*\\b(npm ci|yarn|sync)\\b.*"));
    }

    private static Stream<Finding> check(ProjectModel project, ServiceBuild build, DockerfileModel dockerfile) {
        List<FilledFolder> filled = build.stage(dockerfile)
                .map(stage -> FilledFolder.of(dockerfile, stage))
                .orElse(List.of());
        List<ServiceVolume> mounts = build.service().volumes();
        return mounts.stream()
                .filter(mount -> mount.type() == ServiceVolume.Type.BIND
                        && mount.target().isKnown())
                .flatMap(mount -> filled.stream()
                        .filter(folder -> folder.isHiddenBy(plain(mount))
                                && mounts.stream().noneMatch(other -> brings(other, mount, folder))
                                && !isOnHost(project, build, mount, folder))
                        .limit(1)
                        .map(folder -> Finding.in(
                                build.file().source(),
                                mount.target().span(),
                                "`" + mount.target() + "` hides `" + folder.path() + "`, which `" + dockerfile.source()
                                        + "` fills; mount less, or add a volume at `" + folder.path() + "`")));
    }

    /** Whether another mount lies between. */
    private static boolean brings(ServiceVolume other, ServiceVolume mount, FilledFolder folder) {
        return !other.target().isKnown()
                || plain(other).length() > plain(mount).length() && Paths.within(plain(other), folder.path());
    }

    /** Whether the folder of the host has the same. */
    private static boolean isOnHost(
            ProjectModel project, ServiceBuild build, ServiceVolume mount, FilledFolder folder) {
        Optional<String> source = mount.source()
                .value()
                .flatMap(
                        path -> Paths.resolve(Paths.parent(build.file().source().name()), path));
        String below = folder.path().substring(plain(mount).length());
        return source.isEmpty()
                || !Paths.within("", source.get())
                || project.tree().isFile(source.get())
                || project.tree()
                        .kind(Paths.resolve(source.get(), "." + below).orElse(""))
                        .isPresent();
    }

    private static String plain(ServiceVolume mount) {
        String target = mount.target().shown();
        return target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }
}
