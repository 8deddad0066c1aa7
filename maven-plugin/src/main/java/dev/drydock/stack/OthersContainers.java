package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Image;
import dev.drydock.stack.plan.Observed;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.spec.Resemblance;
import dev.drydock.stack.spec.StackSpecs;
import java.util.Map;
import java.util.Optional;

/** Compares containers that Compose made with their services by inspection, as its hash says nothing to us. */
final class OthersContainers {
    private final Engine engine;
    private final ComposeProject project;
    private final StackSpecs specs;
    private final Map<String, Image> images;

    OthersContainers(Engine engine, ComposeProject project, StackSpecs specs, Map<String, Image> images) {
        this.engine = engine;
        this.project = project;
        this.specs = specs;
        this.images = images;
    }

    /** The same, where it is known which of them are not as their services say. */
    Observed compared(Observed observed) {
        return new Observed(
                observed.containers().stream()
                        .map(container -> isChanged(container) ? container.changed() : container)
                        .toList(),
                observed.networks(),
                observed.volumes(),
                observed.images());
    }

    private boolean isChanged(Observed.Container container) {
        if (container.oneOff() || !container.hash().isEmpty()) {
            return false;
        }
        Optional<Image> image = project.service(container.service())
                .flatMap(service -> Optional.ofNullable(images.get(specs.image(service))))
                .filter(there -> there.id().equals(container.imageId()));
        return image.isPresent()
                && engine.containers()
                        .find(container.id())
                        .filter(found -> !new Resemblance(wanted(container), found, image.get()).holds())
                        .isPresent();
    }

    private ContainerSpec wanted(Observed.Container container) {
        var create = new Step.CreateContainer(
                container.service(), Math.max(1, container.number()), container.name(), "", Map.of());
        return new ProjectSpecs(project, specs, images, Optional.empty()).container(create, service -> service);
    }
}
