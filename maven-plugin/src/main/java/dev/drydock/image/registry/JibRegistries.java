package dev.drydock.image.registry;

import dev.drydock.console.WorkListener;
import dev.drydock.image.base.Registries;
import dev.drydock.image.base.Registry;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;

/**
 * Registries by jib-core. Maven looks this class over even for goals that build no image, so it names none of that
 * library's classes.
 */
public final class JibRegistries implements Registries {
    @Inject
    public JibRegistries() {}

    @Override
    public Registry open(Access access, WorkListener work) {
        return new JibRegistry(access, work);
    }

    @Override
    public List<String> mainClasses(Path classes) {
        return MainClasses.in(classes);
    }
}
