package dev.drydock.image.sbom;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.image.sbom.Contents.Base;
import dev.drydock.image.sbom.Contents.Java;
import dev.drydock.image.sbom.Contents.LayerDigests;
import dev.drydock.image.sbom.Contents.Licence;
import dev.drydock.image.sbom.Contents.MavenArtifact;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {
    private static final LayerDigests LAYER = new LayerDigests("dependencies", "sha256:1", "sha256:2");
    private static final Contents CONTENTS = new Contents(
            "acme/shop",
            "1.0",
            "sha256:0",
            Instant.parse("2026-01-31T10:00:00Z"),
            List.of(new Base("debian:12", "sha256:b", "linux/amd64"), new Base("debian:12", "", "linux/arm64")),
            List.of(new Java("17.0.15", "Debian", List.of("java.base", "java.sql"), LAYER)),
            List.of(
                    new MavenArtifact("com.acme", "shop", "1.0", "", "jar", "", List.of(), LAYER),
                    new MavenArtifact(
                            "org.example",
                            "core",
                            "2+3",
                            "linux",
                            "jar",
                            "ab".repeat(32),
                            List.of(
                                    new Licence("The Apache Software License, Version 2.0", ""),
                                    new Licence("Harbour Licence", "https://example.com/licence")),
                            LAYER)),
            List.of(new LayerDigests("scripts", "sha256:3", "sha256:4")));

    @Test
    void keepsToTheSchema() throws IOException {
        assertThat(new JsonParser().validate(json(CONTENTS).getBytes(UTF_8), Version.VERSION_16))
                .isEmpty();
        String broken = json(CONTENTS).replace("\"SHA-256\"", "\"SHA-257\"");
        assertThat(new JsonParser().validate(broken.getBytes(UTF_8), Version.VERSION_16))
                .isNotEmpty();
    }

    @Test
    void namesWhatIsInTheImage() throws IOException {
        JsonNode bill = new ObjectMapper().readTree(json(CONTENTS));
        assertThat(bill.at("/metadata/component/name").asText()).isEqualTo("acme/shop");
        assertThat(bill.at("/metadata/component/properties/0").toString())
                .isEqualTo("{\"name\":\"drydock:image:digest\",\"value\":\"sha256:0\"}");
        assertThat(bill.findValuesAsText("type"))
                .containsSubsequence("container", "container", "platform", "library", "application", "library", "file");
        JsonNode core = bill.at("/components/4");
        assertThat(core.path("purl").asText()).isEqualTo("pkg:maven/org.example/core@2%2B3?classifier=linux&type=jar");
        assertThat(core.at("/hashes/0/content").asText()).isEqualTo("ab".repeat(32));
        assertThat(core.at("/licenses/0/license/id").asText()).isEqualTo("Apache-2.0");
        assertThat(core.at("/licenses/1/license/name").asText()).isEqualTo("Harbour Licence");
        assertThat(core.path("properties").findValuesAsText("value"))
                .containsExactly("dependencies", "sha256:1", "sha256:2");
        assertThat(bill.at("/dependencies/0/dependsOn")).hasSize(6);
    }

    @Test
    void isTheSameWheneverAndWherever() {
        String first = json(CONTENTS);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(json(CONTENTS)).isEqualTo(first).doesNotContain("serialNumber");
        } finally {
            TimeZone.setDefault(zone);
        }
        assertThat(first).contains("\"2026-01-31T10:00:00Z\"");
    }

    private static String json(Contents contents) {
        return new BillOfMaterials(contents).json();
    }
}
