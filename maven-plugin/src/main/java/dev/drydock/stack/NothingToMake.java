package dev.drydock.stack;

import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.ImageSource;
import dev.drydock.stack.run.Specs;
import java.util.function.Function;

/** For plans that make nothing, which need no files. */
final class NothingToMake implements Specs, ImageSource {
    private static UnsupportedOperationException nothing() {
        return new UnsupportedOperationException("This plan makes nothing");
    }

    @Override
    public ContainerSpec container(Step.CreateContainer create, Function<String, String> containerOf) {
        throw nothing();
    }

    @Override
    public NetworkSpec network(String key) {
        throw nothing();
    }

    @Override
    public VolumeSpec volume(String key) {
        throw nothing();
    }

    @Override
    public byte[] files(String service) {
        throw nothing();
    }

    @Override
    public void build(String service) {
        throw nothing();
    }

    @Override
    public RegistryLogin login(String image) {
        throw nothing();
    }
}
