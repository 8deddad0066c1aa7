package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "FORM, FROM",
        "runn, RUN",
        "CPOY, COPY",
        "WORKDIRS, WORKDIR",
        "FRMO, FROM",
        "from, FROM",
        "xyz,",
        "echo,",
        "'',"
    })
    void findsTheNearestNameIfItIsNear(String written, String expected) {
        assertThat(NearMiss.of(written, List.of("FROM", "RUN", "COPY", "WORKDIR"))
                        .orElse(null))
                .isEqualTo(expected);
    }
}
