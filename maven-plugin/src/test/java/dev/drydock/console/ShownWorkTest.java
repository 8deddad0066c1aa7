package dev.drydock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.console.Work.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownWorkTest {
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    private final List<String> shown = Collections.synchronizedList(new ArrayList<>());

    @Test
    void isALineForWhatIsDoneAndTwoForWhatTakesLong() {
        try (ShownWork work = ShownWork.in(new Written(Optional.empty()), CLOCK)) {
            done(work, Kind.PACK, "layer classes", 14_000);
            done(work, Kind.FETCH, "base layer 0123456789ab", 29_000_000);
            done(work, Kind.LINK, "a runtime of 12 modules", 0);
            work.warn("odd");
            work.begin(Kind.PUSH, "layer classes", 14_000).close();
        }
        assertThat(shown)
                .containsExactly(
                        "   0.0 s  layer classes packed, 14 kB",
                        "   0.0 s  fetching base layer 0123456789ab, 29 MB",
                        "   0.0 s  base layer 0123456789ab fetched, 29 MB",
                        "   0.0 s  linking a runtime of 12 modules",
                        "   0.0 s  a runtime of 12 modules linked",
                        "! odd");
    }

    @Test
    void isDrawnOnATerminalAndLeftAsItIs() {
        var screen = new Drawings();
        try (ShownWork work = ShownWork.in(new Written(Optional.of(screen)), CLOCK)) {
            done(work, Kind.PACK, "layer classes", 14_000);
            work.warn("odd");
            work.begin(Kind.PUSH, "layer classes", 14_000).close();
        }
        assertThat(shown)
                .contains("! odd")
                .endsWith(
                        "layer classes  packed  14 kB         0.0 s|layer classes  failed  0 B of 14 kB  0.0 s",
                        "left");
    }

    @Test
    void drawsNothingWhereNothingIsDone() {
        try (ShownWork work = ShownWork.in(new Written(Optional.of(new Drawings())), CLOCK)) {
            work.warn("odd");
        }
        assertThat(shown).containsExactly("! odd");
    }

    private static void done(WorkListener listener, Kind kind, String what, long bytes) {
        try (Work work = listener.begin(kind, what, bytes)) {
            work.advance(bytes);
            work.done();
        }
    }

    private final class Written implements Messages {
        private final Optional<Screen> screen;

        Written(Optional<Screen> screen) {
            this.screen = screen;
        }

        @Override
        public void info(String line) {
            shown.add(line);
        }

        @Override
        public void warn(String line) {
            shown.add("! " + line);
        }

        @Override
        public Optional<Screen> screen() {
            return screen;
        }
    }

    private final class Drawings implements Screen {
        @Override
        public void draw(List<String> lines) {
            shown.add(String.join("|", lines));
        }

        @Override
        public void leave() {
            shown.add("left");
        }

        @Override
        public boolean hasColors() {
            return false;
        }
    }
}
