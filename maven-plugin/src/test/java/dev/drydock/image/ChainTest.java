package dev.drydock.image;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.image.model.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainTest {
    private final List<String> events = new ArrayList<>();

    @Test
    void opensEachWhenItIsReachedAndClosesItBeforeTheNext() throws IOException {
        try (var chain =
                new Chain(Stream.of("ab", "", "c").map(this::content).toList().iterator())) {
            assertThat(events).isEmpty();
            assertThat(chain.read()).isEqualTo('a');
            assertThat(events).containsExactly("open ab");
            assertThat(new String(chain.readAllBytes(), UTF_8)).isEqualTo("bc");
            assertThat(chain.read()).isEqualTo(-1);
        }
        assertThat(events).containsExactly("open ab", "close ab", "open ", "close ", "open c", "close c");
    }

    private Layer.Content content(String text) {
        return () -> {
            events.add("open " + text);
            return new ByteArrayInputStream(text.getBytes(UTF_8)) {
                @Override
                public void close() {
                    events.add("close " + text);
                }
            };
        };
    }
}
