package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.Connection;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Details;
import dev.drydock.docker.DiskUsage;
import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineState;
import dev.drydock.docker.Event;
import dev.drydock.docker.Images;
import dev.drydock.docker.Networks;
import dev.drydock.docker.Snapshot;
import dev.drydock.docker.Subscription;
import dev.drydock.docker.Trouble;
import dev.drydock.docker.Volumes;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class DoctorServiceTest {
    private static final DoctorService.Request REQUEST =
            new DoctorService.Request("tcp://box", Map.of("DOCKER_CONTEXT", "lab"), Path.of("/home/ann"), false);
    private static final Disk ROOMY = folder -> Optional.of(new Disk.Room(30_000_000_000L, 50_000_000_000L));
    private static final Disk FULL = folder -> Optional.of(new Disk.Room(1_500_000_000L, 50_000_000_000L));

    private final List<EndpointRequest> asked = new ArrayList<>();

    @Test
    void saysWhatIsMissing() {
        var none = new Connection.Refused(new Trouble("No engine at x", "start it"));
        DoctorService.Outcome outcome = new DoctorService(request -> none, ROOMY).examine(REQUEST);
        assertThat(outcome.failed()).isTrue();
        assertThat(outcome.headline()).isEqualTo("No engine at x; start it");
    }

    @Test
    void describesAnEngineInALineEach() {
        DoctorService.Outcome outcome = examined(new Fake("unix:///var/run/docker.sock"), ROOMY);
        assertThat(outcome.failed()).isFalse();
        assertThat(outcome.checks())
                .containsExactly(
                        good("engine: Docker 28.5.2 at `unix:///var/run/docker.sock` (the default)"),
                        good("API: 1.51"),
                        good("machine: linux/amd64, 4 processors, 8.0 GB of memory"),
                        good("disk: 30 GB free of 50 GB; images take 1.2 GB, volumes 300 MB, containers 0 B, the build"
                                + " cache 5.0 MB"),
                        new DoctorService.Check(
                                false,
                                "kernel: No swap limit support; what a compose file says of it has no effect here"));
        assertThat(asked)
                .containsExactly(
                        new EndpointRequest("tcp://box", Map.of("DOCKER_CONTEXT", "lab"), Path.of("/home/ann"), false));
    }

    @Test
    void warnsBeforeADiskIsFull() {
        assertThat(examined(new Fake("unix:///x.sock"), FULL).checks()).anySatisfy(check -> {
            assertThat(check.good()).isFalse();
            assertThat(check.text()).startsWith("disk: 1.5 GB free of 50 GB; ").contains("; make room with");
        });
    }

    @Test
    void doesNotJudgeADiskElsewhere() {
        assertThat(examined(new Fake("tcp://box:2375"), FULL).checks())
                .allMatch(check -> !check.text().contains("free of"))
                .anyMatch(check -> check.text().endsWith("; what is free can't be seen from here"));
    }

    @Test
    void tellsAnEngineThatAnswersFromOneThatWorks() {
        var sick = new Fake("unix:///x.sock") {
            @Override
            public DiskUsage diskUsage() {
                throw new EngineFailure(EngineFailure.Reason.FAILED, "no space left on device");
            }
        };
        DoctorService.Outcome outcome = examined(sick, ROOMY);
        assertThat(outcome.headline())
                .isEqualTo("The engine answers but does not work: no space left on device; look into its log,"
                        + " `journalctl -u docker`");
        assertThat(sick.closed).isTrue();
    }

    private DoctorService.Outcome examined(Engine engine, Disk disk) {
        var doctor = new DoctorService(
                request -> {
                    asked.add(request);
                    return new Connection.Open(engine);
                },
                disk);
        return doctor.examine(REQUEST);
    }

    private static DoctorService.Check good(String text) {
        return new DoctorService.Check(true, text);
    }

    /** An engine that only says what it is. */
    private static class Fake implements Engine {
        private final EngineFacts facts;
        boolean closed;

        Fake(String address) {
            Endpoint endpoint = Endpoint.plain(URI.create(address), "the default");
            this.facts = new EngineFacts(endpoint, "28.5.2", new ApiVersion(1, 51), "linux", "amd64");
        }

        @Override
        public EngineFacts facts() {
            return facts;
        }

        @Override
        public EngineState state() {
            return new EngineState(new Details(Map.of(
                    "DockerRootDir",
                    "/var/lib/docker",
                    "NCPU",
                    4L,
                    "MemTotal",
                    8_000_000_000L,
                    "Warnings",
                    List.of("WARNING: No swap limit support"))));
        }

        @Override
        public DiskUsage diskUsage() {
            return new DiskUsage(new Details(Map.of(
                    "LayersSize", 1_200_000_000L,
                    "Volumes",
                            List.of(
                                    Map.of("Name", "a", "UsageData", Map.of("Size", 300_000_000L)),
                                    Map.of("Name", "b", "UsageData", Map.of("Size", -1L))),
                    "BuildCache", List.of(Map.of("Size", 5_000_000L)))));
        }

        @Override
        public void close() {
            closed = true;
        }

        @Override
        public Containers containers() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Networks networks() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Volumes volumes() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Images images() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Snapshot snapshot(Map<String, String> labels) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Subscription events(Map<String, String> labels, Set<String> actions, Consumer<Event> listener) {
            throw new UnsupportedOperationException();
        }
    }
}
