package dev.drydock.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.console.Work.Kind;
import dev.drydock.console.WorkTable.State;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkTableTest {
    private static final Instant START = Instant.EPOCH;

    private final WorkTable table = new WorkTable();

    @Test
    void isEmptyAtFirst() {
        assertThat(table.lines(START, true)).isEmpty();
    }

    @Test
    void tellsHowFarEachIs() {
        var packing = table.begin(Kind.PACK, "layer dependencies", 0, START);
        var fetching = table.begin(Kind.FETCH, "base layer 0123456789ab", 29_000_000, START.plusMillis(500));
        var linking = table.begin(Kind.LINK, "a runtime of 12 modules", 0, START.plusMillis(600));
        packing.advance(2_000_000);
        packing.end(State.DONE, START.plusMillis(1200));
        fetching.advance(12_300_000);
        linking.end(State.FAILED, START.plusMillis(900));
        assertThat(String.join("\n", table.lines(START.plusMillis(3500), false)))
                .isEqualTo("""
                layer dependencies       packed    2.0 MB          1.2 s
                a runtime of 12 modules  failed                    0.3 s
                base layer 0123456789ab  fetching  12 MB of 29 MB  3.0 s""");
    }

    @Test
    void colorsTheState() {
        table.begin(Kind.LINK, "a runtime", 0, START);
        assertThat(table.lines(START, true)).containsExactly("a runtime  \033[33mlinking\033[0m  0.0 s");
    }

    @Test
    void keepsToAFewRowsWithWhatIsUnderWay() {
        var rows = IntStream.range(0, 30)
                .mapToObj(i -> table.begin(Kind.PUSH, "layer " + i, 0, START))
                .toList();
        rows.subList(0, 28).forEach(row -> row.end(State.DONE, START));
        assertThat(table.lines(START, false))
                .hasSize(18)
                .startsWith("layer 12  pushed   0.0 s")
                .endsWith("layer 28  pushing  0.0 s", "layer 29  pushing  0.0 s");
    }
}
