package dev.drydock.stack.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.docker.Container;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Details;
import dev.drydock.docker.Image;
import dev.drydock.text.MemoryFileTree;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With what Docker Compose 2.40.3 made of a service on Engine 20.10, less what says nothing. */
class ResemblanceTest {
    private static final String SERVICE = """
            name: shop
            services:
              a:
                image: drydock-test/busybox:1
                command: sleep 1000
                environment: {A: "1"}
                labels: {l: x}
                user: "1000"
                stop_grace_period: 1500ms
                healthcheck: {test: "true", interval: 9s}
                expose: [80]
                ports: ["81"]
                volumes: ["data:/v", "./d:/d:ro", /anonymous]
                tmpfs: /t
                cap_drop: [MKNOD]
                security_opt: ["no-new-privileges:true"]
                extra_hosts: ["h=1.2.3.4"]
                mem_limit: 64m
                networks: {n: {aliases: [other]}}
            volumes: {data: {}}
            networks: {n: {}}
            """;

    private static final Image IMAGE =
            new Image(new Details(Map.of("Config", Map.of("Cmd", List.of("sh"), "Env", List.of("PATH=/bin")))));

    private static Container made() throws IOException {
        var json = new ObjectMapper().enable(DeserializationFeature.USE_LONG_FOR_INTS);
        try (InputStream text = ResemblanceTest.class.getResourceAsStream("made-by-compose.json")) {
            return new Container(Details.ofObject(json.readValue(Objects.requireNonNull(text), Map.class))
                    .orElseThrow());
        }
    }

    private static boolean holds(String file) throws IOException {
        var request = new LoadRequest("/work", List.of(), "", List.of(), List.of(), List.of(), Map.of());
        LoadOutcome outcome = ComposeLoader.load(new MemoryFileTree(Map.of("compose.yaml", file)), request);
        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        ComposeProject project = ((LoadOutcome.Loaded) outcome).project();
        var surroundings = new Surroundings("sha256:1", Set.of(), Map.of(), service -> service, path -> path);
        ContainerSpec wanted =
                new StackSpecs(project, "1").container(project.service("a").orElseThrow(), 1, surroundings);
        return new Resemblance(wanted, made(), IMAGE).holds();
    }

    @Test
    void seesTheSameInWhatComposeWritesInItsOwnWay() throws IOException {
        assertThat(holds(SERVICE)).isTrue();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            command: sleep 1000              | command: sleep 2000
            command: sleep 1000              | entrypoint: sleep 1000
            command: sleep 1000              | pull_policy: never
            environment: {A: "1"}            | environment: {A: "2"}
            environment: {A: "1"}            | init: false
            labels: {l: x}                   | labels: {l: y}
            user: "1000"                     | working_dir: /tmp
            user: "1000"                     | user: "1001"
            stop_grace_period: 1500ms        | stop_grace_period: 1m
            stop_grace_period: 1500ms        | tty: false
            interval: 9s                     | interval: 8s
            healthcheck: {test: "true", interval: 9s} | healthcheck: {disable: true}
            expose: [80]                     | expose: [82]
            ports: ["81"]                    | ports: ["8081:81"]
            /d:ro                            | /d
            , /anonymous]                    | ]
            tmpfs: /t                        | tmpfs: /u
            cap_drop: [MKNOD]                | cap_drop: [CHOWN]
            security_opt: ["no-new-privileges:true"] | privileged: true
            h=1.2.3.4                        | h=1.2.3.5
            mem_limit: 64m                   | mem_limit: 65m
            mem_limit: 64m                   | cpuset: "0"
            mem_limit: 64m                   | pid: host
            mem_limit: 64m                   | restart: always
            [other]                          | [another]
            networks: {n: {aliases: [other]}} | network_mode: host
            """)
    void seesWhatChanged(String key, String changed) throws IOException {
        assertThat(SERVICE).contains(key);
        assertThat(holds(SERVICE.replace(key, changed))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pull_policy: never
            restart: "no"
            privileged: false
            pids_limit: -1
            shm_size: 64m
            cap_add: []
            scale: 2
            deploy: {resources: {limits: {memory: 64m}}}
            """)
    void knowsWhatMeansTheSame(String key) throws IOException {
        assertThat(holds(SERVICE.replace("command: sleep", key + "\n    command: sleep")))
                .isTrue();
    }
}
