package dev.drydock.project;

import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.text.Paths;
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
    /** The builds of a compose file whose places are known, and are no repositories or archives elsewhere. */
    static Stream<ServiceBuild> of(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.build().flatMap(section -> of(file, service, section)).stream());
    }

    private static Optional<ServiceBuild> of(ComposeFile file, Service service, BuildSection section) {
        String home = Paths.parent(file.source().name());
        return section.context()
                .value()
                .filter(context -> !isRemote(context))
                .flatMap(context -> Paths.resolve(home, context))
                .flatMap(context -> dockerfile(section, context)
                        .map(dockerfile -> new ServiceBuild(file, service, section, context, dockerfile)));
    }

    private static Optional<String> dockerfile(BuildSection section, String context) {
        if (section.isInline()) {
            return Optional.of("");
        }
        return section.dockerfile()
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
