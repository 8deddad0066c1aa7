package dev.drydock.stack.run;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.plan.Step;
import java.util.function.Function;

/** What the things that a plan makes are to the engine. */
public interface Specs {
    /**
     * A container.
     *
     * @param containerOf gives the id of a service's first container, for those that join its namespaces
     */
    ContainerSpec container(Step.CreateContainer create, Function<String, String> containerOf);

    NetworkSpec network(String key);

    VolumeSpec volume(String key);

    /** The files of a service as a tar archive that is unpacked at the root of its containers. */
    byte[] files(String service);
}
