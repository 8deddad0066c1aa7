package dev.drydock.docker.engine;

import dev.drydock.docker.Connection;
import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The engine of this machine, for tests that need one: {@code .ci/engine} and {@code .ci/images} provide it. Without one
 * they are skipped, aloud; in CI they fail. What carries {@link #labels()} is removed after each test.
 */
public final class RealEngine implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
    public static final String BUSYBOX = "drydock-test/busybox:1";

    private final String mark = UUID.randomUUID().toString();
    private final List<Engine> open = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        var request = new EndpointRequest("", System.getenv(), Path.of(System.getProperty("user.home")), false);
        Connection connection = new DockerConnector().connect(request);
        if (connection instanceof Connection.Refused refused) {
            unavailable(context.getDisplayName(), refused.trouble().line());
        }
        open.add(((Connection.Open) connection).engine());
        if (engine().images().find(BUSYBOX).isEmpty()) {
            unavailable(context.getDisplayName(), "there is no image " + BUSYBOX + "; make it with .ci/images");
        }
    }

    /** Skips tests that lack something, aloud; in CI, which has to have it, they fail. */
    public static void unavailable(String test, String why) {
        String message = "SKIPPED " + test + ": " + why;
        if (Boolean.parseBoolean(System.getenv("CI"))) {
            throw new IllegalStateException(message);
        }
        System.err.println(message);
        Assumptions.abort(message);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        engine().containers().list(labels()).forEach(this::remove);
        engine().networks()
                .list(labels())
                .forEach(network -> engine().networks().remove(network.id()));
        engine().volumes().list(labels()).forEach(volume -> engine().volumes().remove(volume.name()));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        open.forEach(Engine::close);
        open.clear();
    }

    public Engine engine() {
        return open.get(0);
    }

    /** Marks what this test made. */
    public Map<String, String> labels() {
        return Map.of("dev.drydock.test", mark);
    }

    /** A name that no other run uses. */
    public String name(String what) {
        return "drydock-test-" + what + "-" + mark.substring(0, 8);
    }

    /** A container of busybox that runs a line of shell. */
    ContainerSpec.Builder shell(String what, String line) {
        return ContainerSpec.named(name(what), BUSYBOX)
                .set(Setting.COMMAND, List.of("sh", "-c", line))
                .set(Setting.LABELS, labels());
    }

    /** Makes and starts it. */
    String started(ContainerSpec.Builder spec) {
        String id = engine().containers().create(spec.build()).id();
        engine().containers().start(id);
        return id;
    }

    Container inspected(String container) {
        Optional<Container> found = engine().containers().find(container);
        return found.orElseThrow();
    }

    private void remove(Container container) {
        engine().containers().remove(container.id(), Removal.FORCED_WITH_VOLUMES);
    }
}
