package dev.drydock.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Mount;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.Setting;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.stack.spec.ComposeLabels;
import dev.drydock.stack.subject.LivingProcess;
import dev.drydock.stack.subject.Observation;
import dev.drydock.stack.subject.StackTrouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PruneServiceTest {
    @RegisterExtension
    static final StackTester STACK = new StackTester();

    private final List<String> asked = new ArrayList<>();

    private static void up() throws Exception {
        STACK.compose("""
                services:
                  db:
                    image: BUSYBOX
                    command: [sh, -c, "echo 12345678 > /cache/file; exec sleep 1000"]
                    init: true
                    volumes: [data:/data, /cache]
                volumes: {data: {}}
                """).up();
        STACK.forget();
    }

    @Test
    void leavesARunningStackAlone() throws Exception {
        up();
        prune(true);
        assertThat(STACK.shown()).isEqualTo("Stack " + STACK.project() + " has left nothing to remove");
        assertThat(STACK.volumes()).hasSize(2);
    }

    @Test
    void removesAnonymousVolumesAndNeverNamedOnes() throws Exception {
        up();
        STACK.down(false);
        assertThat(STACK.volumes()).hasSize(2);
        prune(true);
        assertThat(asked).singleElement().asString().matches("anonymous volume [0-9a-f]{64} of service db \\(9 B\\)");
        assertThat(STACK.shown()).contains("of service db removed", "9 B freed");
        assertThat(STACK.volumes()).containsExactly(STACK.project() + "_data");
    }

    @Test
    void removesNothingWithoutConsentAndNothingThatIsKept() throws Exception {
        up();
        STACK.down(false);
        String anonymous = STACK.volumes().stream()
                .filter(name -> !name.endsWith("_data"))
                .findFirst()
                .orElseThrow();
        prune(false);
        assertThat(asked).hasSize(1);
        assertThat(STACK.shown()).contains("! Nothing was removed");
        prune(true, anonymous);
        assertThat(STACK.volumes()).hasSize(2);
        volume("keep", Map.of(ComposeLabels.ANONYMOUS_VOLUME, "db", ComposeLabels.KEEP, "true"));
        volume("named", Map.of(ComposeLabels.VOLUME, "named", ComposeLabels.ANONYMOUS_VOLUME, "db"));
        prune(true);
        assertThat(STACK.volumes())
                .containsExactlyInAnyOrder(
                        STACK.project() + "_data", STACK.project() + "-keep", STACK.project() + "-named");
    }

    @Test
    void removesOneOffsThatEndedAndWhatKilledGoalsLeft() throws Exception {
        up();
        Map<String, String> oneOff = Map.of(ComposeLabels.SERVICE, "db", ComposeLabels.ONE_OFF, "True");
        STACK.engine().containers().start(container("running", oneOff));
        container("ended", oneOff);
        container("killed", Map.of(ComposeLabels.HELPER, "backup", ComposeLabels.HELPER_OF, "elsewhere"));
        container("working", Map.of(ComposeLabels.HELPER, "backup", ComposeLabels.HELPER_OF, other()));
        container("mark", Map.of(ComposeLabels.HELPER, "restore", ComposeLabels.HELPER_OF, ""));
        prune(true);
        assertThat(asked)
                .containsExactlyInAnyOrder(
                        "container " + STACK.project() + "-ended, a one-off that has ended",
                        "container " + STACK.project() + "-killed, left by a goal that was killed");
        assertThat(STACK.shown()).contains("! Container " + STACK.project() + "-mark stays: it marks a volume");
        assertThat(STACK.containers())
                .extracting(Container::name)
                .containsExactlyInAnyOrder(
                        STACK.project() + "-running",
                        STACK.project() + "-working",
                        STACK.project() + "-mark",
                        STACK.project() + "-db-1");
    }

    @Test
    void removesNetworksThatNothingIsIn() throws Exception {
        up();
        network("old", "old");
        network("taken", "taken");
        STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-stopped", StackTester.BUSYBOX)
                        .set(Setting.LABELS, Observation.labels(STACK.project()))
                        .set(Setting.NETWORK_MODE, STACK.project() + "_taken")
                        .build());
        prune(true);
        assertThat(asked).containsExactly("network " + STACK.project() + "_old");
        assertThat(STACK.engine().networks().list(Observation.labels(STACK.project())))
                .extracting(network -> network.name())
                .containsExactlyInAnyOrder(STACK.project() + "_taken", STACK.project() + "_default");
    }

    @Test
    void doesNotStandInTheWayOfDown() throws Exception {
        up();
        String volume = STACK.project() + "_data";
        STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-mark", StackTester.BUSYBOX)
                        .set(Setting.LABELS, labels(Map.of(ComposeLabels.HELPER, "restore")))
                        .set(Setting.MOUNTS, List.of(Mount.volume(volume, "/drydock/volume")))
                        .build());
        STACK.down(true);
        assertThat(STACK.volumes()).isEmpty();
        assertThat(STACK.containers()).isEmpty();
    }

    private void prune(boolean consent, String... keep) throws StackTrouble {
        asked.clear();
        new PruneService(StackTester.stacks())
                .prune(
                        new PruneRequest(STACK.request(), Set.of(keep)),
                        things -> {
                            asked.addAll(things);
                            return consent;
                        },
                        STACK);
    }

    private static String container(String name, Map<String, String> more) {
        return STACK.engine()
                .containers()
                .create(ContainerSpec.named(STACK.project() + "-" + name, StackTester.BUSYBOX)
                        .set(Setting.COMMAND, List.of("sleep", "1000"))
                        .set(Setting.INIT, true)
                        .set(Setting.LABELS, labels(more))
                        .build())
                .id();
    }

    private static void volume(String name, Map<String, String> more) {
        STACK.engine().volumes().create(new VolumeSpec(STACK.project() + "-" + name, "", Map.of(), labels(more)));
    }

    private static void network(String key, String label) {
        STACK.engine()
                .networks()
                .create(new NetworkSpec(
                        STACK.project() + "_" + key,
                        "",
                        Map.of(),
                        false,
                        false,
                        true,
                        false,
                        labels(Map.of(ComposeLabels.NETWORK, label)),
                        NetworkSpec.Ipam.DEFAULT));
    }

    private static Map<String, String> labels(Map<String, String> more) {
        var labels = new TreeMap<>(Observation.labels(STACK.project()));
        labels.putAll(more);
        return labels;
    }

    /** The name of a process that runs and is not this one. */
    private static String other() {
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        return LivingProcess.of(parent);
    }
}
