package dev.drydock.compose.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeLoaderTest {
    @Test
    void looksForTheUsualFilesAndTheirOverride() {
        Loading loading = new Loading()
                .file("compose.yml", "services: {app: {image: a}}")
                .file("compose.override.yml", "services: {app: {tty: true}}")
                .file("docker-compose.yml", "services: {other: {image: b}}");
        assertThat(loading.project().files())
                .containsExactly("/work/proj/compose.yml", "/work/proj/compose.override.yml");
        assertThat(loading.key("tty")).isEqualTo("tty: true");
    }

    @Test
    void takesTheFilesOfTheEnvironmentWithoutOverride() {
        Loading loading = Loading.of("services: {app: {image: a}}")
                .file("compose.override.yaml", "services: {app: {tty: true}}")
                .file("more.yaml", "services: {app: {init: true}}")
                .variable("COMPOSE_FILE", "compose.yaml|more.yaml")
                .variable("COMPOSE_PATH_SEPARATOR", "|");
        assertThat(loading.key("tty")).isEmpty();
        assertThat(loading.key("init")).isEqualTo("init: true");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertThat(new Loading().errors())
                .containsExactly("There is no compose file here or above; write `compose.yaml`, or say where it is");
        assertThat(new Loading().composeFile("gone.yaml").errors())
                .containsExactly("There is no compose file `gone.yaml`");
    }

    @Test
    void bringsEveryFormIntoTheOneOfComposeConfig() {
        assertThat(Loading.of("""
                        name: shop
                        services:
                          web:
                            build: web
                            command: serve --name "the shop"
                            depends_on: [db]
                            environment: [A=1, B]
                            ports: ["127.0.0.1:8080-8081:80-81"]
                            volumes: ["./site:/srv/:ro", data:/data]
                            secrets: [key]
                            healthcheck: {test: curl localhost, interval: 90s}
                            mem_limit: 1g
                          db:
                            image: postgres
                            network_mode: none
                        volumes:
                          data:
                          unused:
                        secrets:
                          key: {file: key.txt}
                        x-note: kept
                        """).variable("B", "2").yaml()).isEqualTo("""
                        name: shop
                        services:
                          db:
                            image: postgres
                            network_mode: none
                          web:
                            build:
                              context: /work/proj/web
                              dockerfile: Dockerfile
                            command:
                              - serve
                              - --name
                              - the shop
                            depends_on:
                              db:
                                condition: service_started
                                required: true
                            environment:
                              A: "1"
                              B: "2"
                            healthcheck:
                              interval: 1m30s
                              test:
                                - CMD-SHELL
                                - curl localhost
                            mem_limit: "1073741824"
                            networks:
                              default: null
                            ports:
                              - host_ip: 127.0.0.1
                                mode: ingress
                                protocol: tcp
                                published: "8080"
                                target: 80
                              - host_ip: 127.0.0.1
                                mode: ingress
                                protocol: tcp
                                published: "8081"
                                target: 81
                            secrets:
                              - source: key
                                target: /run/secrets/key
                            volumes:
                              - type: bind
                                source: /work/proj/site
                                target: /srv
                                bind:
                                  create_host_path: true
                                read_only: true
                              - type: volume
                                source: data
                                target: /data
                                volume: {}
                        networks:
                          default:
                            name: shop_default
                        volumes:
                          data:
                            name: shop_data
                        secrets:
                          key:
                            file: /work/proj/key.txt
                            name: shop_key
                        x-note: kept
                        """);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            mem_limit: 1.5g | mem_limit: "1610612736"
            stop_grace_period: 1h30m | stop_grace_period: 1h30m0s
            cpus: "0.50" | cpus: 0.5
            tty: yes | tty: true
            restart: no | restart: "no"
            privileged: false | ''
            profiles: [] | ''
            scale: "2" | scale: 2
            scale: "010" | scale: 10
            pids_limit: 010 | pids_limit: 8
            deploy: {labels: [a]}\\nscale: 2 | deploy:\\n  labels:\\n    a: ""\\n  replicas: 2
            gpus: [{driver: d}, {device_ids: ["1"]}] | gpus:\\n  - count: -1\\n    driver: d\\n  - device_ids:\\n      - "1"
            ports: [{target: 1, host_ip: "::ffff:10.0.0.1"}] | ports:\\n  - host_ip: "::ffff:10.0.0.1"\\n    mode: ingress\\n    protocol: tcp\\n    target: 1
            ports: [{target: 1, host_ip: "1:2:3:4:5:6:10.0.0.1"}] | ports:\\n  - host_ip: 1:2:3:4:5:6:10.0.0.1\\n    mode: ingress\\n    protocol: tcp\\n    target: 1
            ports: [{target: 1, host_ip: "fe80::1:2"}] | ports:\\n  - host_ip: fe80::1:2\\n    mode: ingress\\n    protocol: tcp\\n    target: 1
            sysctls: [a] | sysctls:\\n  a: ""
            dns: 1.1.1.1 | dns:\\n  - 1.1.1.1
            expose: [80] | expose:\\n  - "80"
            extra_hosts: {b: "[::1]", a: x} | extra_hosts:\\n  - a=x\\n  - b=::1
            devices: [/a:/b:r] | devices:\\n  - source: /a\\n    target: /b\\n    permissions: r
            command: [] | command: []
            environment: {A: 010, B: 1.10, C: true} | environment:\\n  A: "8"\\n  B: "1.1"\\n  C: "true"
            pull_policy: if_not_present | pull_policy: missing
            build: {context: ., ssh: [default, k=./p]} | build:\\n  context: /work/proj\\n  dockerfile: Dockerfile\\n  ssh:\\n    - default\\n    - k=/work/proj/p
            """)
    void knowsTheLongFormOf(String written, String expected) {
        assertThat(Loading.service(written.replace("\\n", "\n")).key(written.substring(0, written.indexOf(':'))))
                .isEqualTo(expected.replace("\\n", "\n"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            imag: x | 4:5: services.app: `imag` is no key of a service; did you mean `image`?
            tty: 3 | 4:10: services.app.tty: `tty` must be a boolean, not a number
            depends_on: [ap] | 4:18: services.app: there is no service `ap`; did you mean `app`?
            networks: [n] | 4:16: services.app: there is no network `n`
            volumes: [data:/d] | 4:15: services.app: there is no volume `data`
            network_mode: service:x | 4:19: services.app: there is no service `x`
            hostname: ${H:?who are you} | 4:15: services.app.hostname: the variable `H` must be set to something: who are you
            hostname: '${H' | 4:15: services.app.hostname: `${H` is no variable; write `${NAME}`, or `$$` for a dollar sign
            env_file: gone.env | 4:15: The env file `/work/proj/gone.env` can't be read
            extends: {service: ap} | 4:14: There is no service `ap` in compose.yaml; did you mean `app`?
            extends: {file: gone.yaml, service: a} | 4:14: There is no file `gone.yaml` to extend a service of
            extends: app | 4:14: Services extend each other: compose.yaml app
            security_opt: [a, b, a] | 4:26: services.app.security_opt: `a` stands twice in `security_opt`
            volumes_from: [app, app] | 4:25: services.app.volumes_from: `app` stands twice in `volumes_from`
            extra_hosts: [a:1.1.1.1, a:1.1.1.1] | 4:30: `a:1.1.1.1` stands twice in this list
            tmpfs: [/t, /t:size=1] | 4:17: services.app.tmpfs: `/t` is mounted twice
            scale: -1 | 4:12: services.app.scale: `-1` is out of range; write a whole number, 0 or more
            cpu_percent: 101 | 4:18: services.app.cpu_percent: `101` is out of range; write a whole number from 0 to 100
            expose: [1.5] | 4:14: services.app.expose[0]: An item of `expose` must be a string or a whole number, not a decimal number; put it in quotes
            ports: [{target: 1, host_ip: "a:b"}] | 4:34: services.app.ports[0].host_ip: `a:b` is no IP address
            ports: [{target: 1, host_ip: "1:2:3:4:5:6:7:8:9"}] | 4:34: services.app.ports[0].host_ip: `1:2:3:4:5:6:7:8:9` is no IP address
            ports: [{target: 1, host_ip: "::1.2.3"}] | 4:34: services.app.ports[0].host_ip: `::1.2.3` is no IP address
            ports: [{target: 1, host_ip: "1::2::3"}] | 4:34: services.app.ports[0].host_ip: `1::2::3` is no IP address
            build: {additional_contexts: {c: "service:ap"}} | 4:38: services.app.build: there is no service `ap`; did you mean `app`?
            command: echo "a | 4:14: Quotes or parentheses of this command do not match
            """)
    void namesThePlaceAndWhatIsWrong(String written, String expected) {
        assertThat(Loading.service(written).errors()).containsExactly("compose.yaml:" + expected);
    }

    @Test
    @Timeout(5)
    void refusesAnAliasBombAtOnce() {
        var bomb = new StringBuilder("x-0: &l0 {k: v}\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("x-%d: &l%d [%s*l%d]%n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(8), i - 1));
        }
        long start = System.nanoTime();
        assertThat(Loading.of(bomb + "services: {app: {image: i}}").errors())
                .singleElement()
                .asString()
                .contains("The aliases of this file stand for more than 200000 values");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void knowsWhereAValueOfAnotherFileStands() {
        ComposeProject project = Loading.service("tty: true")
                .file("b.yaml", "services:\n  app:\n    hostname: ${H}\n")
                .composeFile("compose.yaml")
                .composeFile("b.yaml")
                .variable("H", "a-host")
                .project();
        var service = project.service("app").orElseThrow();
        assertThat(project.locate(
                        service.section().text("hostname").orElseThrow().span()))
                .isEqualTo("b.yaml:3:15");
        assertThat(project.locate(service.section().text("tty").orElseThrow().span()))
                .isEqualTo("compose.yaml:4:10");
    }

    @Test
    void warnsOfWhatHasNoEffectAndOfWhatIsNotSet() {
        assertThat(Loading.service("isolation: x\nhostname: $NOPE\ncommand: a | b")
                        .file(".env", "")
                        .warnings())
                .containsExactly(
                        "compose.yaml:5:15: The variable `NOPE` is not set; an empty text stands for it",
                        "compose.yaml:6:14: Compose runs no shell and drops what follows `|`; write `sh -c` and the"
                                + " command in quotes",
                        "compose.yaml:4:5: services.app.isolation has no effect yet");
        assertThat(Loading.service("build: {context: ., privileged: true, sbom: true}")
                        .warnings())
                .containsExactly(
                        "compose.yaml:4:25: services.app.build.privileged has no effect yet",
                        "compose.yaml:4:43: services.app.build.sbom has no effect yet");
        assertThat(Loading.of("version: '3'\nservices: {app: {image: i}}").warnings())
                .containsExactly("compose.yaml:1:1: `version` says nothing to Compose any more; leave it out");
    }

    @Test
    void takesADollarSignForOne() {
        Loading loading = Loading.service("command: [\"$$HOME\"]");
        assertThat(loading.project()
                        .service("app")
                        .orElseThrow()
                        .command()
                        .orElseThrow()
                        .words())
                .singleElement()
                .hasToString("$HOME");
        assertThat(loading.key("command")).isEqualTo("command:\n  - $$HOME");
    }
}
