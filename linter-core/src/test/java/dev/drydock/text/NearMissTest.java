package dev.drydock.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMissTest {
    @ParameterizedTest
    @CsvSource({
        "pined-image-tag, pinned-image-tag",
        "latest-tag, no-latest-tag",
        "no-latset-tag, no-latest-tag",
        "dl3008, DL3008",
        "profil, profile",
    })
    void findsTheWordThatWasMeant(String written, String meant) {
        Stream<String> known = Stream.of("profile", "no-latest-tag", "pinned-image-tag", "DL3008", "rules");
        assertThat(NearMiss.of(written, known)).contains(meant);
    }

    @Test
    void doesNotGuessFarAway() {
        assertThat(NearMiss.of("whatever", Stream.of("profile", "rules"))).isEmpty();
        assertThat(NearMiss.hint("", Stream.of("profile"))).isEmpty();
    }

    @Test
    void takesTheNearestAndThenTheFirst() {
        assertThat(NearMiss.hint("ruls", Stream.of("runs", "rules"))).isEqualTo("; did you mean `rules`?");
        assertThat(NearMiss.of("bat", Stream.of("cat", "bad", "hat"))).contains("bad");
    }

    @Test
    void countsASwapOfNeighboursOnce() {
        assertThat(NearMiss.of("ab", Stream.of("ba"))).contains("ba");
    }
}
