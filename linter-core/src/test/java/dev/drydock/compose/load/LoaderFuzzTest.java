package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.drydock.compose.print.Mask;
import dev.drydock.compose.print.ProjectJson;
import dev.drydock.compose.print.ProjectYaml;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands where: the loader gives a project or says why there is none. */
class LoaderFuzzTest {
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[{,] )[^\\s\\[\\]{},]+|\\[[^\\[\\]]*]|\\{[^{}]*}");
    private static final List<String> ODD = List.of(
            "",
            "null",
            "[]",
            "{}",
            "5",
            "-1.5",
            "true",
            "\"\"",
            "\"x y\"",
            "\"$X\"",
            "\"${X\"",
            "[a, [b]]",
            "[{a: b}]",
            "{a: {b: c}}",
            "{a: }",
            "[null]",
            "!reset x",
            "!reset [a]",
            "!reset {a: b}",
            "!override [a]",
            "!override {a: b}",
            "!override x",
            "[!reset a]",
            "[!reset [a]]",
            "{a: !reset [b]}",
            "*a",
            "&a [x]",
            "<<: x",
            "\"80:80\"",
            "\"a:b:c:d\"",
            "service:app",
            "\"=\"",
            "99999999999999999999",
            "0777",
            ".inf",
            "2024-01-01",
            "é\uD83D\uDE00");

    private static final String BASE = """
            name: shop
            x-a: &a {A: 1}
            services:
              app: &app
                image: i
                build: {context: ., args: [A, B=1], ssh: [default], additional_contexts: {a: b}, secrets: [s], extra_hosts: {a: b}, ulimits: {n: 1}, shm_size: 1g, labels: {a: b}, dockerfile: D}
                command: a b
                entrypoint: [a, b]
                depends_on: {db: {condition: service_healthy, required: false}}
                environment: {<<: *a, B: 2}
                env_file: [{path: e.env, required: false}]
                label_file: l.env
                ports: ["80-81:90-91", {target: 5, published: 6}]
                volumes: ["data:/d:ro", {type: bind, source: ./x, target: /y, bind: {propagation: shared}}, {type: tmpfs, target: /t, tmpfs: {size: 1m, mode: 0755}}]
                secrets: [s, {source: s, target: t, mode: 0440}]
                configs: [c]
                networks: {n: {aliases: [x], priority: 1}}
                healthcheck: {test: [CMD, x], interval: 5s, retries: 3}
                deploy: {replicas: 1, resources: {limits: {cpus: 1, memory: 1g}, reservations: {devices: [{capabilities: [gpu], count: 1}]}}, labels: [a=b]}
                devices: ["/a:/b", {source: /x, target: /y}]
                extra_hosts: ["a=b", "c:d"]
                logging: {driver: x, options: {a: 1}}
                sysctls: {a: 1}
                tmpfs: /q
                ulimits: {n: {soft: 1, hard: 2}}
                gpus: all
                develop: {watch: [{path: a, action: sync, target: /t}]}
                post_start: [{command: a, environment: {A: 1}}]
                blkio_config: {device_read_bps: [{path: a, rate: 1m}]}
                links: [db]
                volumes_from: [db]
                pid: service:db
                profiles: [p]
                mem_limit: 1g
                stop_grace_period: 1m
                container_name: cc
                storage_opt: {a: b}
                annotations: [a=b]
                models: [m]
                credential_spec: {file: f}
              db: {extends: {service: base}, image: d}
              base: {image: b, dns: [a], extends: {file: base.yaml, service: root}}
            networks: {n: {ipam: {config: [{subnet: 10.0.0.0/8, aux_addresses: {a: b}}], options: {a: b}}, driver_opts: {a: 1}, external: false}}
            volumes: {data: {driver_opts: {device: ./a, o: bind}, labels: [a=b], external: false}}
            secrets: {s: {environment: X}}
            configs: {c: {content: x}}
            models: {m: {model: x}}
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverFails(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 600; i++) {
            String mutated = mutate(BASE, random, 1 + random.nextInt(3));
            String over = mutate(BASE, random, 1 + random.nextInt(2));
            assertThatCode(() -> load(mutated, over))
                    .as(mutated + "\n---- over it\n" + over)
                    .doesNotThrowAnyException();
        }
    }

    private static String mutate(String text, Random random, int times) {
        String mutated = text;
        for (int i = 0; i < times; i++) {
            List<MatchResult> values = VALUE.matcher(mutated).results().toList();
            MatchResult value = values.get(random.nextInt(values.size()));
            mutated = mutated.substring(0, value.start())
                    + ODD.get(random.nextInt(ODD.size()))
                    + mutated.substring(value.end());
        }
        return mutated;
    }

    private static void load(String compose, String over) {
        LoadOutcome outcome = Loading.of(compose)
                .file("over.yaml", over)
                .file("base.yaml", "services: {root: {tty: true}}")
                .file("l.env", "A=1")
                .composeFile("compose.yaml")
                .composeFile("over.yaml")
                .profile("p")
                .variable("X", "x")
                .outcome();
        if (outcome instanceof LoadOutcome.Loaded loaded) {
            var masked = Mask.over(loaded.project().tree(), Map.of());
            ProjectYaml.of(masked);
            ProjectJson.of(masked);
            loaded.project().graph().cycles();
        }
    }
}
