package dev.drydock.stack;

import dev.drydock.stack.subject.StackTrouble;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Images that the build makes by itself, out of its modules. */
public interface OwnImages {
    /** For what makes none. */
    OwnImages NONE = new OwnImages() {
        @Override
        public List<Own> all() {
            return List.of();
        }

        @Override
        public Optional<String> load(Own image) {
            throw new IllegalArgumentException(image.name());
        }
    };

    /**
     * An image.
     *
     * @param name as the module says it
     * @param folder of the module
     */
    record Own(String name, Path folder) {}

    List<Own> all();

    /**
     * Takes an image into the engine, unless that was done in this build.
     *
     * @return why it can't be made now, as the module is not built yet; empty if all is well
     * @throws StackTrouble if it can't be made at all
     */
    Optional<String> load(Own image) throws StackTrouble;
}
