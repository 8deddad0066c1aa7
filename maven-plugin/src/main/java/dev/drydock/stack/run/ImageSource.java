package dev.drydock.stack.run;

import dev.drydock.docker.RegistryLogin;

/** Where images come from and go to. */
public interface ImageSource {
    /**
     * Builds the image of a service, and returns when the engine has it.
     *
     * @throws BuildFailure if it can't be built
     */
    void build(String service);

    /** Who we are to the registry of an image. */
    RegistryLogin login(String image);
}
