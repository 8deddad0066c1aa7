package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Image;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.TarArchive;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.Specs;
import dev.drydock.stack.spec.OneOff;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.spec.Surroundings;
import dev.drydock.stack.spec.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What a compose project's things are to the engine. */
final class ProjectSpecs implements Specs {
    private final ComposeProject project;
    private final StackSpecs specs;
    private final Map<String, Image> images;
    private final Optional<OneOff> oneOff;

    /** @param oneOff what the container is whose number is 0 */
    ProjectSpecs(ComposeProject project, StackSpecs specs, Map<String, Image> images, Optional<OneOff> oneOff) {
        this.project = project;
        this.specs = specs;
        this.images = images;
        this.oneOff = oneOff;
    }

    @Override
    public ContainerSpec container(Step.CreateContainer create, Function<String, String> containerOf) {
        Service service = service(create.service());
        Optional<Image> image = Optional.ofNullable(images.get(specs.image(service)));
        var surroundings = new Surroundings(
                image.map(Image::id).orElse(""),
                image.map(Image::volumes).orElse(Set.of()),
                create.volumes(),
                containerOf,
                this::profile);
        if (create.number() == 0) {
            return specs.oneOff(service, oneOff.orElseThrow(), surroundings);
        }
        return specs.container(service, create.number(), create.name(), surroundings);
    }

    private Service service(String name) {
        return project.service(name).orElseThrow(() -> new IllegalArgumentException("No service `" + name + "`"));
    }

    private String profile(String path) {
        try {
            return Files.readString(Path.of(project.directory()).resolve(path));
        } catch (IOException unreadable) {
            throw new EngineFailure(
                    EngineFailure.Reason.INVALID, "The seccomp profile `" + path + "` can't be read", unreadable);
        }
    }

    @Override
    public NetworkSpec network(String key) {
        return found(specs.networks(), key);
    }

    @Override
    public VolumeSpec volume(String key) {
        return found(specs.volumes(), key);
    }

    private static <T> T found(Map<String, T> specs, String key) {
        return Optional.ofNullable(specs.get(key)).orElseThrow(() -> new IllegalArgumentException("No `" + key + "`"));
    }

    @Override
    public byte[] files(String service) {
        var archive = new TarArchive();
        for (Upload upload : specs.uploads(service(service))) {
            archive.file(
                    upload.path().substring(1),
                    upload.mode(),
                    upload.uid(),
                    upload.gid(),
                    upload.content().getBytes(StandardCharsets.UTF_8));
        }
        return archive.bytes();
    }
}
