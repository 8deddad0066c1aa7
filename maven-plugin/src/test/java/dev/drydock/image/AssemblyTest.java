package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.docker.HealthTest;
import dev.drydock.image.model.BaseImage;
import dev.drydock.image.model.BuiltImage;
import dev.drydock.image.model.Format;
import dev.drydock.image.model.Json;
import dev.drydock.image.model.Layer;
import dev.drydock.image.model.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssemblyTest {
    private static final String BASE = """
            {"architecture":"arm64","variant":"v8","os":"linux","container":"gone","container_config":{"Cmd":["old"]},
             "config":{"User":"root","Env":["PATH=/bin","LANG=C"],"Entrypoint":["/init"],"Cmd":["serve"],
               "Labels":{"maker":"them"},"StopSignal":"SIGQUIT","Shell":["/bin/ash","-c"],"OnBuild":["RUN x"],
               "Healthcheck":{"Test":["CMD","up"]},"ExposedPorts":{"80/tcp":{}},"Volumes":null},
             "history":[{"created_by":"them"}],"rootfs":{"type":"layers","diff_ids":["sha256:b"]}}
            """;
    private static final Layer BELOW = layer("", "sha256:b", "sha256:bz");
    private static final Layer OURS = layer("source", "sha256:o", "sha256:oz");

    @Test
    void keepsWhatTheBaseSays() throws IOException {
        JsonNode config = config(settings(List.of(), List.of(), Map.of(), List.of()));
        assertThat(config.path("architecture").asText()).isEqualTo("arm64");
        assertThat(config.path("variant").asText()).isEqualTo("v8");
        JsonNode run = config.path("config");
        assertThat(run.path("StopSignal").asText()).isEqualTo("SIGQUIT");
        assertThat(run.path("Shell").toString()).isEqualTo("[\"/bin/ash\",\"-c\"]");
        assertThat(run.path("OnBuild").toString()).isEqualTo("[\"RUN x\"]");
        assertThat(run.path("Healthcheck").path("Test").toString()).isEqualTo("[\"CMD\",\"up\"]");
        assertThat(run.path("Entrypoint").toString()).isEqualTo("[\"/init\"]");
        assertThat(run.path("Cmd").toString()).isEqualTo("[\"serve\"]");
        assertThat(config.has("container_config")).isFalse();
        assertThat(config.path("history").size()).isEqualTo(2);
        assertThat(config.path("rootfs").path("diff_ids").toString()).isEqualTo("[\"sha256:b\",\"sha256:o\"]");
    }

    @Test
    void writesWhatIsAskedForOverIt() throws IOException {
        JsonNode run = config(settings(
                        List.of("python"),
                        List.of(),
                        Map.of("LANG", "C.UTF-8", "A", "1"),
                        List.of("CMD-SHELL", "wget -q localhost")))
                .path("config");
        assertThat(run.path("User").asText()).isEqualTo("65532:65532");
        assertThat(run.path("Env").toString()).isEqualTo("[\"PATH=/bin\",\"LANG=C.UTF-8\",\"A=1\"]");
        assertThat(run.path("Entrypoint").toString()).isEqualTo("[\"python\"]");
        assertThat(run.has("Cmd")).as("the words of another program").isFalse();
        assertThat(run.path("ExposedPorts").toString()).isEqualTo("{\"53/udp\":{},\"80/tcp\":{},\"8080/tcp\":{}}");
        assertThat(run.path("Volumes").toString()).isEqualTo("{\"/data\":{}}");
        assertThat(run.path("Healthcheck").toString())
                .isEqualTo("{\"Interval\":2000000000,\"Test\":[\"CMD-SHELL\",\"wget -q localhost\"]}");
        assertThat(run.path("Labels").path("maker").asText()).isEqualTo("them");
        assertThat(run.path("Labels").path("org.opencontainers.image.title").asText())
                .isEqualTo("app");
        assertThat(run.path("Labels").path("org.opencontainers.image.base.name").asText())
                .isEqualTo("docker.io/library/base:1");
    }

    @Test
    void annotatesOnlyWhereThatIsKnown() throws IOException {
        assertThat(manifest(Format.DOCKER).has("annotations")).isFalse();
        JsonNode oci = manifest(Format.OCI);
        assertThat(oci.path("annotations").toString())
                .isEqualTo("{\"org.opencontainers.image.base.digest\":\"sha256:d\","
                        + "\"org.opencontainers.image.base.name\":\"docker.io/library/base:1\","
                        + "\"org.opencontainers.image.title\":\"app\"}");
        assertThat(oci.path("layers").findValuesAsText("mediaType"))
                .containsOnly("application/vnd.oci.image.layer.v1.tar+gzip");
    }

    private static JsonNode config(ContainerSettings settings) throws IOException {
        return Json.tree(image(settings, Format.DOCKER).configBytes());
    }

    private static JsonNode manifest(Format format) throws IOException {
        return Json.tree(image(settings(List.of(), List.of(), Map.of(), List.of()), format)
                .manifestBytes());
    }

    private static BuiltImage image(ContainerSettings settings, Format format) throws IOException {
        Map<String, Object> config = Json.object(BASE.getBytes(UTF_8));
        var base = new BaseImage("docker.io/library/base:1", "sha256:d", config, List.of(BELOW));
        var plan = new ImagePlan(
                "base", Platform.DEFAULT, List.of(), settings, format, Instant.EPOCH, List.of(), List.of());
        return new Assembly(base, plan, List.of(OURS)).image();
    }

    private static ContainerSettings settings(
            List<String> entrypoint, List<String> arguments, Map<String, String> environment, List<String> test) {
        return new ContainerSettings(
                "65532:65532",
                "",
                entrypoint,
                arguments,
                environment,
                Map.of("org.opencontainers.image.title", "app"),
                List.of("8080", "53/udp"),
                List.of("/data"),
                new HealthTest(test, Duration.ofSeconds(2), Duration.ZERO, 0, Duration.ZERO, Duration.ZERO),
                "");
    }

    private static Layer layer(String name, String diffId, String digest) {
        return new Layer(name, diffId, digest, 10, InputStream::nullInputStream);
    }
}
