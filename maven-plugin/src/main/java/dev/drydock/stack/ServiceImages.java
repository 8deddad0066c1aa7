package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.inject.Inject;

/** The images that the services of a project take from registries. */
public final class ServiceImages {
    private final Stacks stacks;

    @Inject
    public ServiceImages(Stacks stacks) {
        this.stacks = stacks;
    }

    /**
     * An image.
     *
     * @param name as the file has it
     * @param platform that the file wants, or empty for the engine's own
     */
    public record ServiceImage(String name, String platform) {}

    /**
     * What the files of a folder name.
     *
     * @param folder absolute path of the one that the files lie in
     */
    public record Found(String folder, List<ServiceImage> images) {
        public Found {
            images = List.copyOf(images);
        }
    }

    /**
     * All of them, whatever profile their services are in; nothing if there are no compose files. Images that the project
     * builds are left out, and those that are never pulled.
     *
     * @throws StackTrouble if the files can't be read
     */
    public Optional<Found> find(LoadRequest files) throws StackTrouble {
        if (!Stacks.hasFiles(files)) {
            return Optional.empty();
        }
        return stacks.whole(files).files().map(project -> new Found(project.directory(), images(project)));
    }

    private static List<ServiceImage> images(ComposeProject project) {
        Set<String> built = built(project, new StackSpecs(project, ""));
        return project.services().stream()
                .filter(service ->
                        service.image().isPresent() && service.build().isEmpty())
                .map(Service::section)
                .filter(said -> !text(said, "pull_policy").equals("never"))
                .map(said -> new ServiceImage(text(said, "image"), text(said, "platform")))
                .filter(image -> !built.contains(image.name()))
                .distinct()
                .toList();
    }

    /** Names of the images that the project builds. */
    static Set<String> built(ComposeProject project, StackSpecs specs) {
        return project.services().stream()
                .filter(service -> service.build().isPresent())
                .flatMap(service -> specs.builtNames(service).stream())
                .collect(Collectors.toSet());
    }

    private static String text(Section said, String key) {
        return said.text(key).map(Text::shown).orElse("");
    }
}
