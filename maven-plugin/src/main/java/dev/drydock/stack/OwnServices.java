package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.BuildSection;
import dev.drydock.compose.model.Service;
import dev.drydock.console.Messages;
import dev.drydock.docker.Engine;
import dev.drydock.stack.OwnImages.Own;
import dev.drydock.stack.plan.Wanted.Build;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.text.ImageReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The services of a project that run what modules of the build become. */
final class OwnServices {
    private final OwnImages images;
    private final StackSpecs specs;
    private final Map<String, Own> byService = new TreeMap<>();

    /** Finds those of a project: they name a module's image, and nothing else says how it is built. */
    OwnServices(OwnImages images, ComposeProject project, StackSpecs specs) {
        this.images = images;
        this.specs = specs;
        for (Own image : images.all()) {
            project.services().stream()
                    .filter(service -> isSame(image.name(), specs.image(service)))
                    .filter(service -> service.build()
                            .map(build -> isModule(build, project.directory(), image.folder()))
                            .orElse(true))
                    .forEach(service -> byService.put(service.name(), image));
        }
    }

    private static boolean isSame(String one, String other) {
        return one.equals(other) || full(one).isPresent() && full(one).equals(full(other));
    }

    private static Optional<String> full(String name) {
        return ImageReference.parse(name)
                .filter(image -> image.digest().isEmpty())
                .map(ImageReference::taggedName);
    }

    /** Whether a module's folder is all that there is to build from. */
    private static boolean isModule(BuildSection build, String directory, Path module) {
        String context = build.context().shown();
        if (build.isInline() || context.contains("://") || context.startsWith("git@")) {
            return false;
        }
        Path folder = Path.of(directory).resolve(context).normalize();
        return folder.equals(module)
                && !Files.exists(folder.resolve(build.dockerfile().shown()));
    }

    boolean contains(Service service) {
        return byService.containsKey(service.name());
    }

    /** Names of images, as the file has them. */
    Set<String> images(ComposeProject project) {
        return project.services().stream()
                .filter(this::contains)
                .map(specs::image)
                .collect(Collectors.toSet());
    }

    /**
     * Takes the images of some services into the engine.
     *
     * @param when they are built
     */
    void load(Set<String> services, Build when, Engine engine, Messages messages) throws StackTrouble {
        var meant = new LinkedHashSet<Own>();
        byService.forEach((service, image) -> {
            if (services.contains(service)) {
                meant.add(image);
            }
        });
        for (Own image : meant) {
            boolean wanted = switch (when) {
                case ALWAYS -> true;
                case MISSING -> engine.images().find(image.name()).isEmpty();
                case NEVER, NOT_OURS -> false;
            };
            if (wanted) {
                load(image, engine, messages);
            }
        }
    }

    /** What an earlier build made will do where this one can't make it, as a stack came up before without any. */
    private void load(Own image, Engine engine, Messages messages) throws StackTrouble {
        Optional<String> hindrance = images.load(image);
        boolean there = engine.images().find(image.name()).isPresent();
        if (hindrance.isPresent() && there) {
            messages.warn(hindrance.get() + ". The image that the engine has is taken");
        } else if (!there) {
            throw StackTrouble.of(
                    Blame.STACK,
                    List.of(hindrance.orElse("The module in " + image.folder() + " was built, and no image `"
                            + image.name() + "` came of it; is `stack.image.skip` set, or does the stack run on another"
                            + " engine?")));
        }
    }
}
