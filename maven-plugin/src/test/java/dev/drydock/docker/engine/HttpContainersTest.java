package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.Attachment;
import dev.drydock.docker.Container;
import dev.drydock.docker.Container.Health;
import dev.drydock.docker.Container.Status;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Containers.Removal;
import dev.drydock.docker.Created;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.HealthTest;
import dev.drydock.docker.LogDriver;
import dev.drydock.docker.Mount;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.PortMapping;
import dev.drydock.docker.RestartPolicy;
import dev.drydock.docker.Setting;
import dev.drydock.docker.TarArchive;
import dev.drydock.docker.Ulimit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpContainersTest {
    private static final Duration NO_GRACE = Duration.ZERO;

    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    @Test
    void sendsEverySetting() {
        var health = new HealthTest(
                List.of("CMD-SHELL", "true"),
                Duration.ofSeconds(30),
                Duration.ofSeconds(5),
                7,
                Duration.ofSeconds(2),
                Duration.ofMillis(500));
        ContainerSpec spec = docker.shell("all", "sleep 60")
                .set(Setting.ENTRYPOINT, List.of())
                .set(Setting.ENVIRONMENT, List.of("A=1", "B=two words"))
                .set(Setting.WORKING_DIRECTORY, "/tmp")
                .set(Setting.USER, "65534:65534")
                .set(Setting.HOSTNAME, "inside")
                .set(Setting.DOMAIN_NAME, "example.com")
                .set(Setting.TERMINAL, true)
                .set(Setting.OPEN_INPUT, true)
                .set(Setting.STOP_SIGNAL, "SIGINT")
                .set(Setting.STOP_TIMEOUT, 3L)
                .set(Setting.HEALTH_TEST, health)
                .set(Setting.INIT, true)
                .set(Setting.READ_ONLY, true)
                .set(Setting.CAPABILITIES_ADDED, List.of("NET_ADMIN"))
                .set(Setting.CAPABILITIES_DROPPED, List.of("ALL"))
                .set(Setting.GROUPS, List.of("10"))
                .set(Setting.SECURITY_OPTIONS, List.of("no-new-privileges:true"))
                .set(Setting.MASKED_PATHS, List.of())
                .set(Setting.RESTART, new RestartPolicy("on-failure", 4))
                .set(Setting.LOGGING, new LogDriver("json-file", Map.of("max-size", "1m")))
                .set(Setting.MEMORY, 64L << 20)
                .set(Setting.MEMORY_SWAP, 128L << 20)
                .set(Setting.NANO_CPUS, 500_000_000L)
                .set(Setting.SHM_SIZE, 1L << 20)
                .set(Setting.PIDS, 50L)
                .set(Setting.ULIMITS, List.of(new Ulimit("nofile", 100, 200)))
                .set(Setting.SYSCTLS, Map.of("net.core.somaxconn", "256"))
                .set(Setting.DNS, List.of("10.0.0.1"))
                .set(Setting.EXTRA_HOSTS, List.of("db:10.0.0.2"))
                .set(Setting.BINDS, List.of("/etc:/host:ro"))
                .set(Setting.MOUNTS, List.of(Mount.tmpfs("/small").size(1 << 20).mode(0700)))
                .set(Setting.TMPFS, Map.of("/scratch", "size=1m"))
                .expose("9000/udp")
                .publish(new PortMapping(80, "tcp", "127.0.0.1", ""))
                .build();

        Created created = docker.engine().containers().create(spec);
        Container container = docker.inspected(created.id());

        assertThat(created.existed()).isFalse();
        boolean old = docker.engine().facts().api().isBefore(new ApiVersion(1, 44));
        assertThat(container.details().number("Config", "Healthcheck", "StartInterval"))
                .isEqualTo(old ? 0 : 500_000_000);
        assertThat(created.warnings().stream().anyMatch(warning -> warning.contains("`StartInterval`")))
                .isEqualTo(old);
        assertThat(container.name()).isEqualTo(docker.name("all"));
        assertThat(container.status()).isEqualTo(Status.CREATED);
        assertThat(container.labels()).containsAllEntriesOf(docker.labels());
        Details inspected = container.details();
        assertThat(wanted(spec.json(), inspected)).isEmpty();
        assertThat(inspected.object("Config").texts("Cmd")).containsExactly("sh", "-c", "sleep 60");
        assertThat(inspected.object("HostConfig").fields()).contains(entry("MaskedPaths", List.of()));
    }

    /** The fields that inspection does not show as they were sent; it never shows one that this engine is too old for. */
    private static List<String> wanted(Map<String, Object> sent, Details inspected) {
        Details config = inspected.object("Config");
        Details host = inspected.object("HostConfig");
        var all = new TreeMap<>(sent);
        all.remove("HostConfig");
        var missing = new ArrayList<String>();
        all.forEach((name, value) -> check(name, value, config, missing));
        new Details(sent).object("HostConfig").fields().forEach((name, value) -> check(name, value, host, missing));
        return missing;
    }

    private static void check(String name, Object value, Details shown, List<String> missing) {
        Object seen = shown.fields().getOrDefault(name, "nothing");
        switch (name) {
            case "Entrypoint" -> {} // an empty one is shown as none
            case "Healthcheck" -> {
                assertThat(shown.number(name, "Interval")).isEqualTo(30_000_000_000L);
                assertThat(shown.number(name, "Retries")).isEqualTo(7);
            }
            case "Env" -> assertThat(shown.texts(name)).contains("A=1", "B=two words"); // beside the image's own
            case "ExposedPorts" -> assertThat(seen).asString().contains("80/tcp", "9000/udp");
            default -> {
                if (!Json.text(sorted(seen)).equals(Json.text(sorted(value)))) {
                    missing.add(name + ": sent " + value + ", shown " + seen);
                }
            }
        }
    }

    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, Object>();
            map.forEach((name, member) -> sorted.put(String.valueOf(name), sorted(member)));
            return sorted;
        }
        return value instanceof List<?> list
                ? list.stream().map(HttpContainersTest::sorted).toList()
                : value;
    }

    @Test
    void livesThroughAllStates() {
        Containers containers = docker.engine().containers();
        String id = containers
                .create(docker.shell("life", "trap 'exit 3' TERM; while :; do sleep 0.1; done")
                        .build())
                .id();

        assertThat(containers.kill(id, "TERM")).isFalse();
        assertThat(containers.start(id)).isTrue();
        assertThat(containers.start(id)).isFalse();
        containers.pause(id);
        assertThat(docker.inspected(id).status()).isEqualTo(Status.PAUSED);
        containers.unpause(id);
        containers.rename(id, docker.name("renamed"));
        assertThat(containers.find(docker.name("renamed"))).isPresent();
        containers.restart(id, Duration.ofSeconds(5));
        assertThat(docker.inspected(id).status()).isEqualTo(Status.RUNNING);
        assertThat(containers.stop(id, Duration.ofSeconds(5))).isTrue();
        assertThat(containers.stop(id, NO_GRACE)).isFalse();
        Container ended = docker.inspected(id);
        assertThat(ended.status()).isEqualTo(Status.EXITED);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.startedAt()).isPresent();
        assertThat(ended.finishedAt().orElseThrow()).isAfter(ended.startedAt().orElseThrow());
        assertThat(containers.waitForExit(id)).isEqualTo(3);
        assertThat(containers.remove(id, Removal.STOPPED)).isTrue();
        assertThat(containers.remove(id, Removal.STOPPED)).isFalse();
        assertThat(containers.find(id)).isEmpty();
    }

    @Test
    void waitsForTheEnd() {
        String id = docker.started(docker.shell("end", "sleep 0.3; exit 42"));
        assertThat(docker.engine().containers().waitForExit(id)).isEqualTo(42);
    }

    @Test
    void adoptsWhatAnInterruptedRunMade() {
        ContainerSpec spec = docker.shell("twice", "true").build();
        Created first = docker.engine().containers().create(spec);
        Created second = docker.engine().containers().create(spec);
        assertThat(second.existed()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void namesTheHolderOfAName() {
        var theirs = new HashMap<>(docker.labels());
        theirs.put("com.docker.compose.project", "shop");
        theirs.put("com.docker.compose.service", "db");
        docker.engine()
                .containers()
                .create(docker.shell("taken", "true")
                        .set(Setting.LABELS, theirs)
                        .build());
        var ours = new HashMap<>(docker.labels());
        ours.put("com.docker.compose.project", "other");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> docker.engine()
                        .containers()
                        .create(docker.shell("taken", "true")
                                .set(Setting.LABELS, ours)
                                .build()))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT))
                .withMessageMatching("The name `.*` is taken by container `[0-9a-f]{12}` of service `db` in project"
                        + " `shop`; remove that one with `docker rm .*` or choose another name");
    }

    @Test
    void tellsWhatIsMissingAndWhatIsWrong() {
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> docker.engine().containers().start("drydock-no-such-container"))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND));
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> docker.engine()
                        .containers()
                        .create(ContainerSpec.named(docker.name("x"), "drydock-test/none:1")
                                .build()))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND))
                .withMessageContaining("drydock-test/none:1");
    }

    @Test
    void publishesPorts() {
        String id = docker.started(docker.shell("ports", "sleep 60")
                .publish(new PortMapping(80, "tcp", "127.0.0.1", ""))
                .publish(new PortMapping(53, "udp", "127.0.0.1", "20000-30000")));
        assertThat(docker.inspected(id).ports())
                .satisfiesExactly(
                        udp -> {
                            assertThat(udp.containerPort()).isEqualTo(53);
                            assertThat(udp.protocol()).isEqualTo("udp");
                            assertThat(udp.hostPort()).isBetween(20000, 30000);
                        },
                        tcp -> {
                            assertThat(tcp.containerPort()).isEqualTo(80);
                            assertThat(tcp.hostAddress()).isEqualTo("127.0.0.1");
                            assertThat(tcp.hostPort()).isPositive();
                        });
    }

    @Test
    void tellsThatAPortIsTaken() throws IOException {
        String id =
                docker.started(docker.shell("holder", "sleep 60").publish(new PortMapping(80, "tcp", "127.0.0.1", "")));
        int held = docker.inspected(id).ports().get(0).hostPort();
        assertPortTaken(held);
        try (ServerSocket process = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertPortTaken(process.getLocalPort());
        }
    }

    private static void assertPortTaken(int port) {
        String id = docker.engine()
                .containers()
                .create(docker.shell("late-" + port, "true")
                        .publish(new PortMapping(80, "tcp", "127.0.0.1", Integer.toString(port)))
                        .build())
                .id();
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> docker.engine().containers().start(id))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT))
                .withMessageContaining(Integer.toString(port));
    }

    @Test
    void joinsSeveralNetworks() {
        docker.engine().networks().create(NetworkSpec.named(docker.name("front"), docker.labels()));
        docker.engine().networks().create(NetworkSpec.named(docker.name("back"), docker.labels()));
        String server = docker.started(docker.shell("server", "sleep 60")
                .connect(Attachment.to(docker.name("front")).aliases(List.of("web")))
                .connect(Attachment.to(docker.name("back")).aliases(List.of("db", "postgres"))));

        assertThat(docker.inspected(server).networks()).containsOnlyKeys(docker.name("front"), docker.name("back"));
        assertThat(docker.inspected(server).network(docker.name("back")).texts("Aliases"))
                .contains("db", "postgres");
        String client = docker.started(
                docker.shell("client", "nslookup postgres 127.0.0.11").connect(Attachment.to(docker.name("back"))));
        assertThat(docker.engine().containers().waitForExit(client)).isZero();
    }

    @Test
    void seesHealthWhileItRuns() throws InterruptedException {
        String id = docker.started(docker.shell("health", "sleep 60")
                .set(
                        Setting.HEALTH_TEST,
                        new HealthTest(
                                List.of("CMD-SHELL", "echo not yet; exit 1"),
                                Duration.ofMillis(200),
                                Duration.ofSeconds(5),
                                1,
                                Duration.ZERO,
                                Duration.ZERO)));
        for (int i = 0; i < 100 && docker.inspected(id).health() != Health.UNHEALTHY; i++) {
            Thread.sleep(100);
        }
        Container sick = docker.inspected(id);
        assertThat(sick.health()).isEqualTo(Health.UNHEALTHY);
        assertThat(sick.probes().get(0).output()).isEqualTo("not yet\n");
        docker.engine().containers().kill(id, "KILL");
        docker.engine().containers().waitForExit(id);
        assertThat(docker.inspected(id).health()).isEqualTo(Health.NONE);
    }

    @Test
    void summariesSayWhatInspectionSays() throws InterruptedException {
        docker.engine().networks().create(NetworkSpec.named(docker.name("net"), docker.labels()));
        docker.started(docker.shell("well", "sleep 60")
                .set(Setting.HEALTH_TEST, test("true", 1))
                .set(Setting.MOUNTS, List.of(Mount.volume("", "/data").labels(docker.labels())))
                .connect(Attachment.to(docker.name("net"))));
        docker.started(docker.shell("sick", "sleep 60").set(Setting.HEALTH_TEST, test("exit 1", 1)));
        docker.started(docker.shell("untested", "sleep 60"));
        docker.started(docker.shell("young", "sleep 60").set(Setting.HEALTH_TEST, test("true", 3600)));
        docker.engine().containers().create(docker.shell("made", "true").build());
        docker.engine().containers().waitForExit(docker.started(docker.shell("ended", "exit 3")));
        for (int i = 0; i < 100 && !healths().containsAll(List.of(Health.HEALTHY, Health.UNHEALTHY)); i++) {
            Thread.sleep(100);
        }
        assertThat(healths()).containsOnlyOnce(Health.HEALTHY, Health.UNHEALTHY, Health.STARTING);
        assertThat(docker.engine().containers().summaries(docker.labels()))
                .hasSize(6)
                .allSatisfy(summary -> {
                    Container inspected = docker.inspected(summary.id());
                    assertThat(summary.name()).isEqualTo(inspected.name());
                    assertThat(summary.status()).isEqualTo(inspected.status());
                    assertThat(summary.health()).isEqualTo(inspected.health());
                    assertThat(summary.imageId()).isEqualTo(inspected.imageId());
                    assertThat(summary.labels()).isEqualTo(inspected.labels());
                    assertThat(summary.networks())
                            .isEqualTo(inspected.networks().keySet());
                    assertThat(summary.mounts()).isEqualTo(inspected.mounts());
                });
    }

    private List<Health> healths() {
        return docker.engine().containers().summaries(docker.labels()).stream()
                .map(ContainerSummary::health)
                .toList();
    }

    private static HealthTest test(String command, int seconds) {
        return new HealthTest(
                List.of("CMD-SHELL", command),
                Duration.ofSeconds(seconds),
                Duration.ofSeconds(5),
                1,
                Duration.ZERO,
                Duration.ZERO);
    }

    @Test
    void carriesFilesInAndOut() throws IOException {
        String id = docker.engine()
                .containers()
                .create(docker.shell("files", "cat /run-me").build())
                .id();
        byte[] secret = "swordfish".getBytes(StandardCharsets.UTF_8);
        byte[] tar = new TarArchive().file("secret", 0440, 7, 8, secret).bytes();
        docker.engine().containers().upload(id, "/tmp", new ByteArrayInputStream(tar));
        try (InputStream back = docker.engine().containers().download(id, "/tmp/secret")) {
            byte[] archive = back.readAllBytes();
            assertThat(new String(archive, 512, 9, StandardCharsets.UTF_8)).isEqualTo("swordfish");
            assertThat(new String(archive, 103, 20, StandardCharsets.US_ASCII)) // before it some engines put the type
                    .isEqualTo("0440\0" + "0000007\0" + "0000010");
        }
    }

    @Test
    void removesAnonymousVolumesOnlyWhenAsked() {
        ContainerSpec spec = docker.shell("volume", "true")
                .set(Setting.MOUNTS, List.of(Mount.volume("", "/data").labels(docker.labels())))
                .build();
        String kept = docker.engine().containers().create(spec).id();
        assertThat(docker.inspected(kept).volumes()).hasSize(1);
        docker.engine().containers().remove(kept, Removal.FORCED);
        assertThat(docker.engine().volumes().list(docker.labels())).hasSize(1);
        String second = docker.engine().containers().create(spec).id();
        docker.engine().containers().remove(second, Removal.FORCED_WITH_VOLUMES);
        assertThat(docker.engine().volumes().list(docker.labels())).hasSize(1);
    }
}
