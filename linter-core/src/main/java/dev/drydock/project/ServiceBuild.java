package dev.drydock.project;

import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A service that is built from a folder near its compose file.
 *
 * @param section its {@code build}
 * @param context the folder, as a path in the tree
 * @param dockerfile the Dockerfile, as a path in the tree, whether it is there or not; empty if the compose file holds it
 */
public record ServiceBuild(ComposeFile file, Service service, BuildSection section, String context, String dockerfile) {
    /**
     * The builds of a compose file whose places are known, and are no repositories or archives elsewhere.
     *
     * @param all the compose files of the project, of which this one may be laid over another
     */
    static Stream<ServiceBuild> of(ComposeFile file, List<ComposeFile> all) {
        return file.services().stream()
                .flatMap(service -> service.build().flatMap(section -> of(file, service, section, all)).stream());
    }

    private static Optional<ServiceBuild> of(
            ComposeFile file, Service service, BuildSection section, List<ComposeFile> all) {
        String home = Paths.parent(file.source().name());
        return base(file, service, section, all)
                .flatMap(base -> base.context()
                        .value()
                        .filter(context -> !isRemote(context))
                        .flatMap(context -> Paths.resolve(home, context))
                        .flatMap(context -> dockerfile(section, base, context)
                                .map(dockerfile -> new ServiceBuild(file, service, section, context, dockerfile))));
    }

    /** What names the context: the build itself, or that of the same service in a file that this one is laid over. */
    private static Optional<BuildSection> base(
            ComposeFile file, Service service, BuildSection section, List<ComposeFile> all) {
        if (!section.context().isEmpty()) {
            return Optional.of(section);
        }
        String home = Paths.parent(file.source().name());
        return all.stream()
                .filter(other -> Paths.parent(other.source().name()).equals(home))
                .flatMap(other -> other.service(service.name()).flatMap(Service::build).stream())
                .filter(build -> !build.context().isEmpty())
                .findFirst()
                .or(() -> Optional.of(section).filter(whole -> !file.isOverlay()));
    }

    private static Optional<String> dockerfile(BuildSection section, BuildSection base, String context) {
        if (section.isInline()) {
            return Optional.of("");
        }
        return (section.dockerfile().isEmpty() ? base : section)
                .dockerfile()
                .value()
                .flatMap(name -> Paths.resolve(context, name.isEmpty() ? "Dockerfile" : name));
    }

    private static boolean isRemote(String context) {
        return context.contains("://") || context.startsWith("git@") || context.startsWith("github.com/");
    }

    /** The stage that it builds; empty if there is none of the name, or the name is not known. */
    public Optional<Stage> stage(DockerfileModel model) {
        return section.target().isEmpty()
                ? model.finalStage()
                : section.target().value().flatMap(model::stage);
    }
}
