package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageNameTest {
    @ParameterizedTest
    @CsvSource({
        "postgres, postgres, latest",
        "postgres:16, postgres, 16",
        "localhost:5000/a/b, localhost:5000/a/b, latest",
        "localhost:5000/a/b:1.0, localhost:5000/a/b, 1.0",
        "postgres@sha256:abc, postgres, sha256:abc",
        "localhost:5000/a:1@sha256:abc, localhost:5000/a, sha256:abc",
    })
    void splitsNameAndVersion(String image, String repository, String version) {
        assertThat(ImageName.of(image)).isEqualTo(new ImageName(repository, version));
    }
}
