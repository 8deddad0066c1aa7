package dev.drydock.stack;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Image;
import dev.drydock.lock.BrokenLock;
import dev.drydock.lock.ImageLock;
import dev.drydock.lock.LockChoice;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.StackTrouble.Blame;
import dev.drydock.text.ImageReference;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the lock file says of the images that a project's services take from registries. */
final class LockedImages {
    private final LockChoice choice;
    private final StackSpecs specs;
    private final List<Service> services;
    /** Name with digest, by the name that the file has. */
    private final Map<String, String> pinned = new TreeMap<>();

    private LockedImages(LockChoice choice, StackSpecs specs, List<Service> services) {
        this.choice = choice;
        this.specs = specs;
        this.services = services;
    }

    /**
     * Reads the lock.
     *
     * @param ours names of images that are built here, and so are not locked
     */
    static LockedImages of(LockChoice choice, ComposeProject project, StackSpecs specs, Set<String> ours)
            throws StackTrouble {
        List<Service> services = project.services().stream()
                .filter(service -> service.build().isEmpty() && !ours.contains(specs.image(service)))
                .filter(service -> !pullPolicy(service).equals("never"))
                .toList();
        var locked = new LockedImages(choice, specs, services);
        try {
            ImageLock lock = choice.read();
            services.forEach(service -> locked.add(lock, specs.image(service)));
        } catch (BrokenLock broken) {
            throw StackTrouble.of(Blame.STACK, List.of(String.valueOf(broken.getMessage())));
        } catch (IOException unreadable) {
            throw StackTrouble.of(unreadable);
        }
        return locked;
    }

    private static String pullPolicy(Service service) {
        return service.section().text("pull_policy").map(Text::shown).orElse("");
    }

    private void add(ImageLock lock, String image) {
        Optional<ImageReference> reference = ImageReference.parse(image);
        reference
                .flatMap(lock::find)
                .ifPresent(entry -> pinned.put(image, reference.get().familiarName() + "@" + entry.digest()));
    }

    /** The name with digest by which an image is got; empty if it is not locked. */
    String pinned(String image) {
        return pinned.getOrDefault(image, "");
    }

    /** That an image is locked, in a sentence; none if it is not. */
    Stream<String> told(String image) {
        return Stream.ofNullable(pinned.get(image))
                .map(digest -> "Image " + image + " is " + digest + ", as "
                        + choice.file().getFileName() + " says");
    }

    /**
     * Images by the names that the files have, and those that are locked by their names with digest too.
     *
     * @param named by the names that the files have
     */
    Map<String, Image> found(Engine engine, Map<String, Image> named) {
        var found = new TreeMap<>(named);
        pinned.forEach((name, digest) -> Optional.ofNullable(named.get(name))
                .filter(image -> image.digests().contains(digest))
                .or(() -> engine.images().find(digest))
                .ifPresent(image -> found.put(digest, image)));
        return found;
    }

    /**
     * Why images may not be used, a sentence each, where all have to be locked. One that is on the engine and in no
     * registry can't be.
     *
     * @param meant names of services
     */
    List<String> problems(Set<String> meant, Map<String, Image> found) {
        var problems = new ArrayList<String>();
        for (Service service : services) {
            String image = specs.image(service);
            boolean fixed = ImageReference.parse(image)
                    .filter(name -> !name.digest().isEmpty())
                    .isPresent();
            boolean local = Optional.ofNullable(found.get(image))
                    .filter(there -> there.digests().isEmpty())
                    .isPresent();
            boolean free = choice.mode() != LockChoice.Mode.REQUIRED || pinned.containsKey(image) || fixed || local;
            if (!free && meant.contains(service.name())) {
                problems.add("Image `" + image + "` of service `" + service.name()
                        + "` is not locked; look it up by `mvn stack:image-lock`");
            }
        }
        return problems;
    }

    /** What to know if an image can't be got by a name with digest; empty if that is not from the lock. */
    List<String> explanation(String digest, Map<String, Image> found) {
        return pinned.entrySet().stream()
                .filter(entry -> entry.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .map(name ->
                        choice.file().getFileName() + " says that `" + name + "` is " + digest + "; the engine has "
                                + there(Optional.ofNullable(found.get(name)))
                                + ". `mvn stack:image-lock` looks up what the name stands for now,"
                                + " `-Dstack.image.locked=false` goes by the name alone")
                .toList();
    }

    private static String there(Optional<Image> image) {
        return image.map(found -> found.digests().isEmpty()
                        ? found.id() + " under that name, which is from no registry"
                        : String.join(", ", found.digests()) + " under that name")
                .orElse("nothing under that name");
    }
}
