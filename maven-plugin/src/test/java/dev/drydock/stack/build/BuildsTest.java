package dev.drydock.stack.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.compose.load.ComposeLoader;
import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.load.LoadOutcome;
import dev.drydock.compose.load.LoadRequest;
import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.Endpoint;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.Images;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.image.dockerfile.DockerfileBuild;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.stack.spec.BuildOptions;
import dev.drydock.stack.spec.StackSpecs;
import dev.drydock.text.DiskFileTree;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes to which builder; {@code BuildStoryTest} and the stories show that a real engine makes images of it. */
class BuildsTest {
    @TempDir
    private Path folder;

    private final List<BuildRequest> built = new ArrayList<>();
    private final List<Object> used = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private Builds builds(String docker) {
        var request = new LoadRequest(
                folder.toString(), List.of(), "demo", List.of(), List.of(), List.of(), Map.of("TOKEN", "s3cret"));
        LoadOutcome outcome = ComposeLoader.load(new DiskFileTree(folder), request);
        assertThat(outcome).isInstanceOf(LoadOutcome.Loaded.class);
        ComposeProject project = ((LoadOutcome.Loaded) outcome).project();
        var endpoint = new EndpointRequest("", Map.of(), folder, false);
        return new Builds(
                project,
                new StackSpecs(project, "1"),
                new BuildOptions(false, false, Map.of("V", "2")),
                images(),
                image -> new RegistryLogin(image, "ann", "pw"),
                own(),
                new Buildx(docker, endpoint, folder));
    }

    /** An engine that only notes what it is to build. */
    private Images images() {
        return (Images) Proxy.newProxyInstance(
                Images.class.getClassLoader(), new Class<?>[] {Images.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) {
                        return Optional.empty();
                    }
                    assertThat(method.getName()).isEqualTo("build");
                    built.add((BuildRequest) arguments[0]);
                    used.add(arguments[2]);
                    return "sha256:1";
                });
    }

    /** Tells that it runs Linux on AMD64, and can do nothing else without a builder. */
    private OwnBuilds own() {
        var engine = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isIn("facts", "images");
                    return method.getName().equals("images")
                            ? images()
                            : new EngineFacts(
                                    Endpoint.plain(URI.create("unix:/none"), "a test"),
                                    "28.0",
                                    new ApiVersion(1, 48),
                                    "linux",
                                    "amd64");
                });
        var build = new DockerfileBuild(engine, image -> RegistryLogin.ANONYMOUS, folder, Map.of(), Clock.systemUTC());
        return new OwnBuilds(engine, build, reasons::add);
    }

    private String fakeDocker(String script) throws IOException {
        Path docker = Files.writeString(folder.resolve("docker"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(docker, PosixFilePermissions.fromString("rwx------"));
        return docker.toString();
    }

    private void compose(String text) throws IOException {
        Files.writeString(folder.resolve("compose.yaml"), text);
    }

    private String noDocker() {
        return folder.resolve("none").toString();
    }

    @Test
    void goToTheEnginesOwnBuilder() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a AS b");
        compose("""
                services:
                  app:
                    build:
                      context: .
                      target: b
                      args: {V: "1", W: "3"}
                      labels: [a=b]
                      tags: ["other:1"]
                      network: host
                      extra_hosts: ["h=1.2.3.4"]
                      shm_size: 1m
                      ulimits: {nofile: 5}
                      cache_from: [c]
                      no_cache: true
                      pull: true
                      platforms: [linux/amd64]
                """);
        Builds builds = builds(noDocker());
        assertThat(builds.problems(List.of("app"))).isEmpty();
        assertThat(builds.notices(List.of("app"))).isEmpty();
        builds.run("app", lines::add);
        assertThat(reasons).containsExactly("Service `app` is left to a builder: `build.cache_from`");
        assertThat(used).singleElement().asString().isEqualTo("[login of ann at a]");
        assertThat(built).singleElement().satisfies(request -> {
            assertThat(request.dockerfile()).isEqualTo("Dockerfile");
            assertThat(request.tags()).containsExactly("demo-app", "other:1");
            assertThat(request.arguments()).isEqualTo(Map.of("V", "2", "W", "3"));
            assertThat(request.labels())
                    .containsEntry("a", "b")
                    .containsEntry("com.docker.compose.service", "app")
                    .containsEntry("com.docker.compose.image.builder", "classic");
            assertThat(request.target() + request.network() + request.platform())
                    .isEqualTo("bhostlinux/amd64");
            assertThat(request.extraHosts()).containsExactly("h:1.2.3.4");
            assertThat(request.shmSize()).isEqualTo(1 << 20);
            assertThat(request.ulimits()).hasSize(1);
            assertThat(request.noCache() && request.pull()).isTrue();
        });
    }

    @Test
    void leaveRemoteContextsToTheEngine() throws IOException {
        compose("services: {app: {build: 'https://example.com/a.git'}}");
        builds(noDocker()).run("app", lines::add);
        assertThat(built)
                .singleElement()
                .matches(request -> request.remote().equals("https://example.com/a.git")
                        && request.dockerfile().equals("Dockerfile"));
    }

    @Test
    void sayWhatIsMissing() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), """
                # syntax=docker/dockerfile:1
                FROM a
                RUN --mount=type=cache,target=/c make
                """);
        Files.createDirectories(folder.resolve("none"));
        Files.createDirectories(folder.resolve("misread"));
        Files.writeString(folder.resolve("misread/Dockerfile"), "FROM a");
        Files.writeString(folder.resolve("misread/.dockerignore"), "a\n[b\n");
        compose("""
                services:
                  app:
                    build:
                      context: .
                      secrets: [token]
                  nowhere: {build: nowhere}
                  none: {build: none}
                  misread: {build: misread}
                secrets: {token: {environment: TOKEN}}
                """);
        List<String> problems = builds(noDocker()).problems(List.of("app", "nowhere", "none", "misread"));
        assertThat(problems).hasSize(5);
        assertThat(problems.get(0)).startsWith("compose.yaml:5:7: `build.secrets` needs BuildKit; install ");
        assertThat(problems.get(1)).startsWith("Dockerfile:3:1: `RUN --mount` needs BuildKit; install ");
        assertThat(problems.get(2))
                .isEqualTo(
                        "compose.yaml:6:20: the folder `" + folder.resolve("nowhere") + "` to build from is not there");
        assertThat(problems.get(3))
                .isEqualTo("compose.yaml:7:17: there is no Dockerfile at `" + folder.resolve("none/Dockerfile")
                        + "`; name it by `build.dockerfile`");
        assertThat(problems.get(4)).startsWith(folder.resolve("misread/.dockerignore") + ":2:1: this is no pattern");
    }

    @Test
    void doWithoutBuildKitWhereItIsOnlyAskedFor() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "# syntax=docker/dockerfile:1\nFROM a");
        compose("services: {app: {build: {context: ., platforms: [linux/amd64, linux/arm64]}}}");
        Builds builds = builds(noDocker());
        assertThat(builds.problems(List.of("app"))).isEmpty();
        assertThat(builds.notices(List.of("app"))).hasSize(2);
        builds.run("app", lines::add);
        assertThat(built).hasSize(1);
    }

    @Test
    void goToBuildKitWhereTheyNeedIt() throws IOException {
        compose("""
                services:
                  app:
                    build:
                      context: .
                      dockerfile_inline: |
                        FROM a
                        RUN --mount=type=secret,id=t cat /run/secrets/t
                      args: {V: "1"}
                      secrets: [file, {source: token, target: t}]
                      ssh: [default]
                      additional_contexts: {base: "service:base", docs: ./docs}
                      cache_to: ["type=inline"]
                      no_cache_filter: [x]
                      entitlements: [network.host]
                      extra_hosts: ["h=1.2.3.4"]
                      ulimits: {nofile: {soft: 1, hard: 2}}
                      shm_size: 1k
                      target: t
                      network: none
                      pull: true
                  base: {build: .}
                secrets: {token: {environment: TOKEN}, file: {file: ./f}}
                """);
        String docker = fakeDocker("""
                [ "$2" = version ] && exit 0
                printf '%s ' "$@"; echo; cat
                """);
        Builds builds = builds(docker);
        assertThat(builds.problems(List.of("app"))).isEmpty();
        builds.run("app", lines::add);
        assertThat(built).isEmpty();
        assertThat(lines.get(0).strip())
                .isEqualTo("buildx build --load --progress=plain --tag demo-app --build-arg V=2"
                        + " --label com.docker.compose.image.builder=buildkit --label com.docker.compose.project=demo"
                        + " --label com.docker.compose.service=app --label com.docker.compose.version=1"
                        + " --target t --network none --add-host h:1.2.3.4 --shm-size 1024 --ulimit nofile=1:2 --pull"
                        + " --cache-to type=inline --no-cache-filter x --allow network.host --ssh default"
                        + " --secret id=file,src=" + folder.resolve("f") + " --secret id=t,env=TOKEN"
                        + " --build-context base=docker-image://demo-base --build-context docs="
                        + folder.resolve("docs") + " --file - " + folder);
        assertThat(lines.subList(1, lines.size()))
                .containsExactly("FROM a", "RUN --mount=type=secret,id=t cat /run/secrets/t");
    }

    @Test
    void tellWhyBuildKitFailed() throws IOException {
        Files.writeString(folder.resolve("Dockerfile"), "FROM a\nRUN --network=none make");
        compose("services: {app: {build: .}}");
        String docker = fakeDocker("""
                [ "$2" = version ] && exit 0
                echo ' > [2/2] RUN --network=none make:'; echo 0.1 no rule; echo 'ERROR: failed to solve: code 2'; exit 1
                """);
        assertThatExceptionOfType(BuildFailure.class)
                .isThrownBy(() -> builds(docker).run("app", lines::add))
                .withMessage("Dockerfile:2:1: step 2/2, `RUN --network=none make`: code 2")
                .satisfies(failure -> assertThat(failure.output()).containsExactly("0.1 no rule"));
    }
}
