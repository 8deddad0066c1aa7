package dev.drydock.stack;

import dev.drydock.console.Bytes;
import dev.drydock.docker.Connection;
import dev.drydock.docker.DiskUsage;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineConnector;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineState;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;

/** Says whether stacks can run here, and what to do if not. Changes nothing. */
public final class DoctorService {
    /** An image of a database or of a build takes about as much; below it a pull is likely to fail half way. */
    private static final long LITTLE_ROOM = 2_000_000_000L;

    private final EngineConnector connector;
    private final Disk disk;

    @Inject
    public DoctorService(EngineConnector connector) {
        this(connector, Disk.local());
    }

    DoctorService(EngineConnector connector, Disk disk) {
        this.connector = connector;
        this.disk = disk;
    }

    /**
     * What says which engine to look at.
     *
     * @param dockerHost as the user gave it, or empty
     * @param environment variables of the process
     * @param home the user's home folder
     * @param windows whether this machine runs it
     */
    public record Request(String dockerHost, Map<String, String> environment, Path home, boolean windows) {}

    /** One line on one matter; a warning says what to do. */
    public record Check(boolean good, String text) {}

    /**
     * What was found.
     *
     * @param checks in order
     * @param headline why no stack can run here, or empty
     */
    public record Outcome(List<Check> checks, String headline) {
        public Outcome {
            checks = List.copyOf(checks);
        }

        public boolean failed() {
            return !headline.isEmpty();
        }
    }

    public Outcome examine(Request request) {
        Connection connection = connector.connect(
                new EndpointRequest(request.dockerHost(), request.environment(), request.home(), request.windows()));
        if (connection instanceof Connection.Refused refused) {
            return new Outcome(List.of(), refused.trouble().line());
        }
        try (Engine engine = ((Connection.Open) connection).engine()) {
            return examine(engine);
        }
    }

    private Outcome examine(Engine engine) {
        var checks = new ArrayList<Check>();
        EngineFacts facts = engine.facts();
        checks.add(new Check(true, "engine: Docker " + facts.version() + " at " + facts.endpoint()));
        checks.add(new Check(true, "API: " + facts.api()));
        try {
            EngineState state = engine.state();
            checks.add(new Check(true, machine(facts, state)));
            checks.add(room(facts, state, engine.diskUsage()));
            state.warnings().forEach(warning -> checks.add(limit(warning)));
            return new Outcome(checks, "");
        } catch (EngineFailure failure) {
            return new Outcome(
                    checks,
                    "The engine answers but does not work: " + failure.getMessage()
                            + "; look into its log, `journalctl -u docker`");
        }
    }

    private static String machine(EngineFacts facts, EngineState state) {
        return "machine: %s/%s, %d processors, %s of memory"
                .formatted(facts.operatingSystem(), facts.architecture(), state.cpus(), Bytes.text(state.memory()));
    }

    private Check room(EngineFacts facts, EngineState state, DiskUsage usage) {
        long volumes = usage.volumes().values().stream().mapToLong(size -> size).sum();
        String taken = "images take %s, volumes %s, containers %s, the build cache %s"
                .formatted(
                        Bytes.text(usage.images()),
                        Bytes.text(volumes),
                        Bytes.text(usage.containers()),
                        Bytes.text(usage.buildCache()));
        Optional<Disk.Room> room = isLocal(facts) ? seen(state.rootFolder()) : Optional.empty();
        if (room.isEmpty()) {
            return new Check(true, "disk: " + taken + "; what is free can't be seen from here");
        }
        long free = room.get().free();
        String text = "disk: %s free of %s; %s"
                .formatted(Bytes.text(free), Bytes.text(room.get().total()), taken);
        return free < LITTLE_ROOM
                ? new Check(false, text + "; make room with `docker image prune` and `docker builder prune`")
                : new Check(true, text);
    }

    /** A socket may lead into a virtual machine; then the folder is not here, or is another machine's. */
    private static boolean isLocal(EngineFacts facts) {
        return facts.endpoint().address().getScheme().equals("unix");
    }

    private Optional<Disk.Room> seen(String folder) {
        try {
            return folder.isEmpty() ? Optional.empty() : disk.room(Path.of(folder));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }

    /** The engine begins most of these with "WARNING: No ..." and means that the kernel lacks it. */
    private static Check limit(String warning) {
        String text = warning.replaceFirst("^WARNING: ", "");
        return new Check(false, "kernel: " + text + "; what a compose file says of it has no effect here");
    }
}
