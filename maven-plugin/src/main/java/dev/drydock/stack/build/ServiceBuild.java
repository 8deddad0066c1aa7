package dev.drydock.stack.build;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.text.ImageReference;
import dev.drydock.text.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the image of a service is built.
 *
 * @param local where from; empty if the context is elsewhere, where the engine gets it itself
 * @param needs what of it asks for BuildKit, as far as it is on this machine
 */
record ServiceBuild(Service service, BuildSection section, Optional<LocalContext> local, List<BuildKitNeed> needs) {
    ServiceBuild {
        needs = List.copyOf(needs);
    }

    /**
     * Reads it.
     *
     * @param arguments names of the build's arguments that do not come from the file
     * @throws BuildFailure if context or Dockerfile are not there
     */
    static ServiceBuild of(ComposeProject project, Service service, Set<String> arguments) {
        BuildSection section = service.build().orElseThrow();
        Optional<LocalContext> local =
                isRemote(section.context().shown()) ? Optional.empty() : Optional.of(local(project, section));
        var needs = new ArrayList<>(BuildKitNeed.of(project, section));
        var all = new ArrayList<>(arguments);
        section.args().forEach(argument -> all.add(argument.name().shown()));
        local.ifPresent(
                context -> needs.addAll(BuildKitNeed.of(DockerfileModel.of(context.dockerfile()), Set.copyOf(all))));
        return new ServiceBuild(service, section, local, needs);
    }

    /** Names of the images that its Dockerfile builds on, as far as they can be known. */
    List<String> bases() {
        return local.map(context -> DockerfileModel.of(context.dockerfile())).stream()
                .flatMap(model -> model.stages().stream().flatMap(stage -> stage.image().stream()))
                .map(ImageReference::toString)
                .distinct()
                .toList();
    }

    private static boolean isRemote(String context) {
        return context.contains("://") || context.startsWith("git@") || context.startsWith("github.com/");
    }

    private static LocalContext local(ComposeProject project, BuildSection section) {
        String place = project.locate(section.node().span()) + ": ";
        Path folder = path(place, Path.of(project.directory()), section.context());
        if (!Files.isDirectory(folder)) {
            throw new BuildFailure(place + "the folder `" + folder + "` to build from is not there", List.of());
        }
        if (section.isInline()) {
            String text =
                    section.section().text("dockerfile_inline").map(Text::shown).orElse("");
            return new LocalContext(folder, Optional.empty(), SourceText.of("`dockerfile_inline`", text));
        }
        Path file = path(place, folder, section.dockerfile());
        try {
            String name = shown(Path.of(project.directory()), file);
            var context =
                    new LocalContext(folder, Optional.of(file), SourceText.decode(name, Files.readAllBytes(file)));
            List<String> misread = context.misreadPatterns();
            if (!misread.isEmpty()) {
                throw new BuildFailure(misread.get(0), List.of());
            }
            return context;
        } catch (IOException unreadable) {
            throw new BuildFailure(
                    place + "there is no Dockerfile at `" + file + "`; name it by `build.dockerfile`", List.of());
        }
    }

    private static Path path(String place, Path folder, Text written) {
        try {
            return folder.resolve(written.shown()).normalize();
        } catch (InvalidPathException invalid) {
            throw new BuildFailure(place + "`" + written + "` is no path", List.of());
        }
    }

    /** As users call it from where they are. */
    private static String shown(Path directory, Path file) {
        return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
    }
}
