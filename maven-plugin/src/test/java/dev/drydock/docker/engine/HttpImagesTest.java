package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.BuildRequest;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Image;
import dev.drydock.docker.Images;
import dev.drydock.docker.ProgressListener;
import dev.drydock.docker.RegistryLogin;
import dev.drydock.docker.TarArchive;
import dev.drydock.docker.Ulimit;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpImagesTest {
    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    private final List<String> lines = new ArrayList<>();
    private final ProgressListener keep = (layer, text, done, total) -> lines.add(text);

    @AfterEach
    void removeWhatWasBuilt() {
        images().remove(tag());
        images().remove("127.0.0.1:5000/" + tag());
    }

    @Test
    void buildsByTheEnginesOwnBuilder() {
        var request = new BuildRequest(
                "",
                "docker/Dockerfile",
                List.of(tag()),
                Map.of("GREETING", "good morning"),
                docker.labels(),
                "first",
                "none",
                "",
                List.of("db:10.0.0.1"),
                List.of(),
                2 << 20,
                List.of(new Ulimit("nofile", 77, 88)),
                true,
                false);
        String id = images().build(request, context("""
                FROM %s AS first
                ARG GREETING
                RUN echo "$GREETING" > /greeting && cat /greeting && grep db /etc/hosts && ulimit -n
                EXPOSE 8080
                VOLUME /data
                FROM first
                RUN exit 1
                """), List.of(), keep);
        Image image = images().find(tag()).orElseThrow();
        assertThat(image.id()).isEqualTo(id);
        assertThat(image.tags()).containsExactly(tag());
        assertThat(image.labels()).isEqualTo(docker.labels());
        assertThat(image.exposedPorts()).containsExactly("8080/tcp");
        assertThat(image.volumes()).containsExactly("/data");
        assertThat(image.operatingSystem()).isEqualTo("linux");
        assertThat(lines).contains("good morning", "77");
    }

    @Test
    void tellsWhyABuildFailed() {
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> images().build(named("docker/Dockerfile"), context("""
                        FROM %s
                        RUN echo so far; exit 3
                        """), List.of(), keep))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.FAILED))
                .withMessageContaining("returned a non-zero code: 3");
        assertThat(lines).contains("so far");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> images().build(named("Dockerfile"), context("FROM scratch"), List.of(), keep))
                .withMessageContaining("Dockerfile");
    }

    @Test
    void pushesAndPulls() {
        String remote = "127.0.0.1:5000/" + tag();
        images().tag(RealEngine.BUSYBOX, remote);
        images().push(remote, RegistryLogin.ANONYMOUS, keep);
        assertThat(images().remove(remote)).isTrue();
        assertThat(images().find(remote)).isEmpty();
        lines.clear();
        images().pull(remote, "", RegistryLogin.ANONYMOUS, keep);
        assertThat(images().find(remote).orElseThrow().digests())
                .anyMatch(digest -> digest.startsWith(remote.replaceFirst(":[^:]*$", "") + "@sha256:"));
        assertThat(lines).anyMatch(line -> line.startsWith("Status: "));
        assertThat(images().remove(remote)).isTrue();
        assertThat(images().remove(remote)).isFalse();
    }

    @Test
    void tellsWhyAPullFailed() {
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> images().pull("127.0.0.1:5000/no/such:1", "", RegistryLogin.ANONYMOUS, keep))
                .withMessageStartingWith("`127.0.0.1:5000/no/such:1` can't be pulled: ");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> images().pull("127.0.0.1:1/no/host:1", "", RegistryLogin.ANONYMOUS, keep))
                .withMessageStartingWith("`127.0.0.1:1/no/host:1` can't be pulled: ");
    }

    @Test
    void tellsWhyAPushFailed() {
        images().tag(RealEngine.BUSYBOX, tag());
        var login = new RegistryLogin("127.0.0.1:1", "ann", "swordfish");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> images().push("127.0.0.1:1/none:1", login, keep))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("swordfish"));
        assertThat(login).hasToString("login of ann at 127.0.0.1:1");
    }

    private static BuildRequest named(String dockerfile) {
        BuildRequest simple = BuildRequest.of(tag());
        return new BuildRequest(
                "",
                dockerfile,
                simple.tags(),
                Map.of(),
                Map.of(),
                "",
                "",
                "",
                List.of(),
                List.of(RealEngine.BUSYBOX),
                0,
                List.of(),
                false,
                false);
    }

    private static InputStream context(String dockerfile) {
        return new ByteArrayInputStream(new TarArchive()
                .file("docker/Dockerfile", dockerfile.formatted(RealEngine.BUSYBOX))
                .bytes());
    }

    private static String tag() {
        return "drydock-test/" + docker.name("built") + ":1";
    }

    private static Images images() {
        return docker.engine().images();
    }
}
