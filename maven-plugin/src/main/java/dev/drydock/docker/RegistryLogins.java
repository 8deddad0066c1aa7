package dev.drydock.docker;

import java.util.List;
import java.util.function.Consumer;

/** Finds out who we are to registries. */
public interface RegistryLogins {
    /**
     * The login for the registry of an image, which may take a program of the user's to answer.
     *
     * @param given logins that win over those of Docker's configuration
     * @param user whose configuration it is
     * @param warnings hears what the user ought to know
     * @return {@link RegistryLogin#ANONYMOUS} if there is none
     * @throws EngineFailure if Docker's configuration can't be read
     */
    RegistryLogin of(String image, List<RegistryLogin> given, EndpointRequest user, Consumer<String> warnings);
}
