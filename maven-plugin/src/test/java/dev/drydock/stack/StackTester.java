package dev.drydock.stack;

import dev.drydock.compose.load.LoadRequest;
import dev.drydock.console.Messages;
import dev.drydock.docker.Connection;
import dev.drydock.docker.Container;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.engine.DockerConnector;
import dev.drydock.docker.engine.RealEngine;
import dev.drydock.image.registry.JibLogins;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackRequest;
import dev.drydock.stack.subject.StackTrouble;
import dev.drydock.stack.subject.Stacks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A stack of its own for each test, on the engine of this machine. Without one, tests are skipped, aloud; in CI they
 * fail.
 */
public final class StackTester
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, Messages {
    public static final String BUSYBOX = "drydock-test/busybox:1";

    private final String host;
    private @Nullable Engine engine;
    private @Nullable Path folder;
    private String project = "";
    private final List<String> lines = new ArrayList<>();
    private List<RegistryLogin> logins = List.of();

    /** On the engine of this machine. */
    public StackTester() {
        this("");
    }

    /** On an engine at an address. */
    StackTester(String host) {
        this.host = host;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Connection connection = new DockerConnector().connect(endpoint());
        if (connection instanceof Connection.Refused refused) {
            RealEngine.unavailable(context.getDisplayName(), refused.trouble().line());
        }
        engine = ((Connection.Open) connection).engine();
        if (engine().images().find(BUSYBOX).isEmpty()) {
            RealEngine.unavailable(
                    context.getDisplayName(), "there is no image " + BUSYBOX + "; make it with .ci/images");
        }
    }

    /** Skips the test, aloud, where an image is missing. */
    void needs(String image) {
        if (engine().images().find(image).isEmpty()) {
            RealEngine.unavailable("a test", "there is no image " + image + "; make it with .ci/images");
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        project = "drydock-test-" + UUID.randomUUID().toString().substring(0, 8);
        folder = Files.createTempDirectory("stack");
        lines.clear();
        logins = List.of();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        containers().forEach(container -> engine().containers().remove(container.id(), Removal.FORCED_WITH_VOLUMES));
        Map<String, String> labels = Observation.labels(project);
        engine().networks().list(labels).forEach(network -> engine().networks().remove(network.id()));
        engine().volumes().list(labels).forEach(volume -> engine().volumes().remove(volume.name()));
        try (Stream<Path> files = Files.walk(folder())) {
            files.sorted(Comparator.reverseOrder()).forEach(StackTester::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Optional.ofNullable(engine).ifPresent(Engine::close);
    }

    private EndpointRequest endpoint() {
        Map<String, String> environment = new TreeMap<>(System.getenv());
        environment.put(
                "XDG_CACHE_HOME", Path.of("target/cache").toAbsolutePath().toString());
        return new EndpointRequest(host, environment, Path.of(System.getProperty("user.home")), false);
    }

    public Engine engine() {
        return Optional.ofNullable(engine).orElseThrow();
    }

    private Path folder() {
        return Optional.ofNullable(folder).orElseThrow();
    }

    public String project() {
        return project;
    }

    /** Writes the compose file; {@code BUSYBOX} stands for the image. */
    public StackTester compose(String text) throws IOException {
        Files.writeString(folder().resolve("compose.yaml"), text.replace("BUSYBOX", BUSYBOX));
        return this;
    }

    /** Writes a file beside it, likewise. */
    StackTester file(String path, String text) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElseThrow());
        Files.writeString(file, text.replace("BUSYBOX", BUSYBOX));
        return this;
    }

    void login(RegistryLogin... given) {
        logins = List.of(given);
    }

    public StackRequest request(String... services) {
        var files = new LoadRequest(
                folder().toString(), List.of(), project, List.of(), List.of(), List.of(services), System.getenv());
        return new StackRequest(files, endpoint(), folder().resolve("target/stack"), "test", logins);
    }

    static RunSettings settings(int seconds) {
        return new RunSettings(Duration.ofSeconds(seconds), true, false, Optional.of(Duration.ofSeconds(1)));
    }

    public void up() throws StackTrouble {
        up(settings(30));
    }

    void up(RunSettings settings) throws StackTrouble {
        up(new UpRequest(request(), UpChoices.NONE, settings, false));
    }

    /** Brings it up and gives its ports. */
    SortedMap<String, String> upAgain() throws StackTrouble {
        return new UpService(stacks())
                .up(new UpRequest(request(), UpChoices.NONE, settings(30), false), this)
                .ports();
    }

    void up(UpRequest request) throws StackTrouble {
        new UpService(stacks()).up(request, this);
    }

    public void down(boolean volumes, String... keep) throws StackTrouble {
        new DownService(stacks())
                .down(new DownRequest(request(), settings(30), false, volumes, Set.of(keep)), asked -> true, this);
    }

    public static Stacks stacks() {
        return new Stacks(new DockerConnector(), new JibLogins());
    }

    public List<Container> containers() {
        return engine().containers().list(Observation.labels(project));
    }

    public Container container(String service) {
        return containers().stream()
                .filter(container -> service.equals(container.labels().get(ComposeLabels.SERVICE)))
                .findFirst()
                .orElseThrow();
    }

    public List<String> volumes() {
        return engine().volumes().list(Observation.labels(project)).stream()
                .map(volume -> volume.name())
                .toList();
    }

    /** What was shown. */
    public String shown() {
        synchronized (lines) {
            return String.join("\n", lines);
        }
    }

    public void forget() {
        lines.clear();
    }

    @Override
    public void info(String line) {
        synchronized (lines) {
            lines.add(line);
        }
    }

    @Override
    public void warn(String line) {
        info("! " + line);
    }
}
