package dev.drydock.stack.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Details;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.text.MemoryFileTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackSpecsTest {
    private static final Surroundings BARE = new Surroundings(
            "sha256:1", Set.of(), Map.of(), service -> "id-of-" + service, path -> "{\"of\":\"" + path + "\"}");

    private static ComposeProject project(String services) {
        var files = new MemoryFileTree(Map.of("compose.yaml", "name: shop\n" + services));
        var request =
                new LoadRequest("/work/shop", List.of(), "", List.of(), List.of(), List.of(), Map.of("TOKEN", "t0p"));
        LoadOutcome outcome = ComposeLoader.load(files, request);
        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        return ((LoadOutcome.Loaded) outcome).project();
    }

    private static Details container(String service, Surroundings surroundings) {
        return new Details(spec(project(service), surroundings).json());
    }

    private static ContainerSpec spec(ComposeProject project, Surroundings surroundings) {
        return new StackSpecs(project, "1.2").container(project.service("a").orElseThrow(), 2, surroundings);
    }

    private static Details of(String keys) {
        return container("services: {a: {image: x, " + keys + "}}\n", BARE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    command: [a, 'b c']                         | Cmd                             | [a, b c]
                    command: a 'b c'                            | Cmd                             | [a, b c]
                    command: []                                 | Cmd                             | []
                    entrypoint: ['/x']                          | Entrypoint                      | [/x]
                    environment: {A: 1, B: , C: ''}             | Env                             | [A=1, B, C=]
                    working_dir: /w                             | WorkingDir                      | /w
                    user: '1000:1000'                           | User                            | 1000:1000
                    tty: true                                   | Tty                             | true
                    stop_grace_period: 1m30s                    | StopTimeout                     | 90
                    stop_grace_period: 500ms                    | StopTimeout                     | 1
                    stop_signal: SIGINT                         | StopSignal                      | SIGINT
                    healthcheck: {disable: true}                | Healthcheck.Test                | [NONE]
                    healthcheck: {test: 'true', interval: 2s}   | Healthcheck.Interval            | 2000000000
                    healthcheck: {test: [CMD, x], retries: 3}   | Healthcheck.Retries             | 3
                    expose: [80]                                | ExposedPorts.80/tcp             | {}
                    restart: 'on-failure:3'                     | HostConfig.RestartPolicy.MaximumRetryCount | 3
                    restart: unless-stopped                     | HostConfig.RestartPolicy.Name   | unless-stopped
                    restart: always, deploy: {restart_policy: {condition: none}} | HostConfig.RestartPolicy.Name | no
                    mem_limit: 64m                              | HostConfig.Memory               | 67108864
                    deploy: {resources: {limits: {memory: 32M}}} | HostConfig.Memory             | 33554432
                    cpus: 0.5                                   | HostConfig.NanoCpus             | 500000000
                    pids_limit: 9                               | HostConfig.PidsLimit            | 9
                    read_only: true                             | HostConfig.ReadonlyRootfs       | true
                    cap_drop: [ALL]                             | HostConfig.CapDrop              | [ALL]
                    security_opt: ['no-new-privileges:true']    | HostConfig.SecurityOpt          | [no-new-privileges=true]
                    security_opt: ['seccomp:s.json']            | HostConfig.SecurityOpt          | [seccomp={"of":"s.json"}]
                    security_opt: ['systempaths=unconfined']    | HostConfig.MaskedPaths          | []
                    tmpfs: ['/t:size=1m', '/u']                 | HostConfig.Tmpfs                | {/t=size=1m, /u=}
                    volumes: ['./d:/d:ro']                      | HostConfig.Binds                | [/work/shop/d:/d:ro]
                    volumes: ['/d:/d:Z,rshared']                | HostConfig.Binds                | [/d:/d:rshared,Z]
                    extra_hosts: ['h=1.2.3.4']                  | HostConfig.ExtraHosts           | [h:1.2.3.4]
                    network_mode: host                          | HostConfig.NetworkMode          | host
                    ulimits: {nofile: {soft: 1, hard: 2}}       | HostConfig.Ulimits              | [{Hard=2, Name=nofile, Soft=1}]
                    devices: ['/dev/a:/dev/b']                  | HostConfig.Devices              | [{CgroupPermissions=rwm, PathInContainer=/dev/b, PathOnHost=/dev/a}]
                    sysctls: {a.b: 1}                           | HostConfig.Sysctls              | {a.b=1}
                    logging: {driver: local, options: {m: '1'}} | HostConfig.LogConfig            | {Config={m=1}, Type=local}
                    """)
    void keysBecomeFieldsOfTheEngine(String key, String path, String expected) {
        assertThat(at(of(key), path)).hasToString(expected);
    }

    private static @Nullable Object at(Details json, String path) {
        Object value = json.fields();
        for (String name : path.split("\\.", 3)) {
            assertThat(value).as(path).isInstanceOf(Map.class);
            value = value instanceof Map<?, ?> fields ? fields.get(name) : null;
        }
        return value;
    }

    @Test
    void namesAndLabelsAreThoseOfCompose() {
        ComposeProject project = project("""
                services:
                  a:
                    image: x
                    labels: [mine=1]
                    depends_on:
                      b: {condition: service_healthy, restart: true}
                  b: {image: y}
                """);
        ContainerSpec spec = spec(project, BARE);
        assertThat(spec.name()).isEqualTo("shop-a-2");
        assertThat(spec.labels())
                .containsEntry("mine", "1")
                .containsEntry("com.docker.compose.project", "shop")
                .containsEntry("com.docker.compose.service", "a")
                .containsEntry("com.docker.compose.container-number", "2")
                .containsEntry("com.docker.compose.oneoff", "False")
                .containsEntry("com.docker.compose.image", "sha256:1")
                .containsEntry("com.docker.compose.depends_on", "b:service_healthy:true")
                .containsEntry("com.docker.compose.project.working_dir", "/work/shop")
                .containsEntry("com.docker.compose.project.config_files", "/work/shop/compose.yaml")
                .containsKey("com.docker.compose.config-hash");
    }

    @Test
    void portsArePublishedAndExposed() {
        Details json = of("ports: ['127.0.0.1:8080:80', '9000-9001:9000-9001/udp', '5432']");
        assertThat(json.object("ExposedPorts").fields()).containsOnlyKeys("80/tcp", "9000/udp", "9001/udp", "5432/tcp");
        assertThat(new TreeMap<>(json.object("HostConfig", "PortBindings").fields()))
                .hasToString("{5432/tcp=[{HostPort=}], 80/tcp=[{HostIp=127.0.0.1, HostPort=8080}],"
                        + " 9000/udp=[{HostPort=9000}], 9001/udp=[{HostPort=9001}]}");
    }

    @Test
    void networksComeByPriorityWithAllNames() {
        ComposeProject project = project("""
                services:
                  a:
                    image: x
                    networks:
                      back: {aliases: [store], priority: 1}
                      front: {priority: 5, ipv4_address: 10.1.0.9}
                networks:
                  front: {ipam: {config: [{subnet: 10.1.0.0/24}]}}
                  back: {name: outer, external: true}
                """);
        ContainerSpec spec = spec(project, BARE);
        assertThat(spec.networks())
                .extracting(network -> network.network() + " " + network.json())
                .containsExactly(
                        "shop_front {Aliases=[shop-a-2, a], IPAMConfig={IPv4Address=10.1.0.9}}",
                        "outer {Aliases=[shop-a-2, a, store]}");
        assertThat(new StackSpecs(project, "1.2").networks()).containsOnlyKeys("front");
    }

    @Test
    void volumesAreNamedMountedOrLabelled() {
        ComposeProject project = project("""
                services:
                  a:
                    image: x
                    volumes:
                      - data:/data
                      - cache:/cache:nocopy
                      - /anonymous
                      - {type: volume, source: data, target: /part, volume: {subpath: part}}
                      - {type: bind, source: ./there, target: /there, bind: {create_host_path: false}}
                      - {type: tmpfs, target: /t, tmpfs: {size: 1m, mode: 448}}
                volumes:
                  data: {labels: {a: b}}
                  cache: {name: shared-cache}
                """);
        var surroundings = new Surroundings(
                "sha256:1", Set.of("/image", "/data"), Map.of("/image", "old"), service -> "", path -> "");
        Details host = new Details(spec(project, surroundings).json()).object("HostConfig");
        assertThat(host.texts("Binds")).containsExactly("shop_data:/data", "shared-cache:/cache:nocopy");
        assertThat(host.objects("Mounts"))
                .extracting(mount -> mount.text("Type") + " " + mount.text("Source") + " " + mount.text("Target"))
                .containsExactly(
                        "volume  /anonymous",
                        "volume shop_data /part",
                        "bind /work/shop/there /there",
                        "tmpfs  /t",
                        "volume old /image");
        assertThat(host.objects("Mounts").get(0).textMap("VolumeOptions", "Labels"))
                .containsEntry("com.docker.compose.project", "shop")
                .containsEntry("dev.drydock.anonymous-volume", "a");
        assertThat(new StackSpecs(project, "1.2").volumes().values())
                .extracting(VolumeSpec::name)
                .containsExactly("shared-cache", "shop_data");
    }

    @Test
    void secretsAreMountedOrPutInAndNeverShown() {
        ComposeProject project = project("""
                services:
                  a:
                    image: x
                    secrets: [file, {source: variable, target: /token, mode: 0400, uid: '7'}]
                    configs: [{source: text, target: /etc/a.conf}]
                secrets:
                  file: {file: ./s.txt}
                  variable: {environment: TOKEN}
                configs:
                  text: {content: hello}
                """);
        var specs = new StackSpecs(project, "1.2");
        Service service = project.service("a").orElseThrow();
        assertThat(new Details(spec(project, BARE).json()).texts("HostConfig", "Binds"))
                .containsExactly("/work/shop/s.txt:/run/secrets/file:ro");
        assertThat(specs.uploads(service))
                .containsExactly(
                        new Upload("/token", "t0p", 7, 0, 0400), new Upload("/etc/a.conf", "hello", 0, 0, 0444));
        assertThat(spec(project, BARE).json().toString()).doesNotContain("t0p");
        assertThat(specs.uploads(service).toString()).doesNotContain("t0p");
    }

    @Test
    void sharedNamespacesNameTheContainerOfTheService() {
        Details json = container(
                "services: {a: {image: x, network_mode: 'service:b', pid: 'service:b'}, b: {image: y}}\n", BARE);
        assertThat(json.text("HostConfig", "NetworkMode")).isEqualTo("container:id-of-b");
        assertThat(json.text("HostConfig", "PidMode")).isEqualTo("container:id-of-b");
    }

    @Test
    void linksNameContainersThatMayNotBeMadeYet() {
        ContainerSpec spec = spec(
                project(
                        "services: {a: {image: x, links: [b, 'c:other']}, b: {image: y}, c: {image: y, container_name: sea}}\n"),
                BARE);
        assertThat(new Details(spec.networks().get(0).json()).texts("Links"))
                .containsExactly("shop-b-1:b", "sea:other");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'image: x, command: [b]', true",
        "'image: y', true",
        "'image: x, environment: {A: 1}', true",
        "'image: x, pull_policy: always', false",
        "'image: x, scale: 3', false",
        "'image: x, deploy: {replicas: 3}', true",
        "'deploy: {}, image: x', true",
        "'image: x, profiles: []', false"
    })
    void theHashChangesWithTheContainerOnly(String keys, boolean changes) {
        assertThat(hash(keys).equals(hash("image: x"))).isEqualTo(!changes);
    }

    @Test
    void theHashKnowsNoOrderAndNoReplicas() {
        assertThat(hash("image: x, user: u")).isEqualTo(hash("user: u, image: x"));
        assertThat(hash("image: x, deploy: {replicas: 2}")).isEqualTo(hash("image: x, deploy: {replicas: 3}"));
    }

    private static String hash(String keys) {
        ComposeProject project = project("services: {a: {" + keys + "}}\n");
        return new StackSpecs(project, "1.2").hash(project.service("a").orElseThrow());
    }
}
