package dev.drydock.stack.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.stack.plan.ContainerRef;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.plan.Plan;
import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.run.RunResult.Done;
import dev.drydock.stack.run.RunResult.End;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static Done done(int number, Step step, int began, int ended, Integer... after) {
        var entry = new Plan.Entry(number, step, "missing", new TreeSet<>(List.of(after)));
        return new Done(entry, START.plusMillis(began), START.plusMillis(ended));
    }

    private static Step start(String service) {
        return new Step.StartContainer(service, new ContainerRef("", service));
    }

    private final Timeline timeline = new Timeline(new RunResult(
            List.of(
                    done(1, start("db"), 0, 200),
                    done(2, start("cache"), 0, 900),
                    done(3, new Step.Await("db", Condition.HEALTHY, false, List.of()), 200, 1700, 1),
                    done(4, start("app"), 1700, 2000, 2, 3)),
            List.of(),
            List.of(),
            End.COMPLETE));

    @Test
    void findsWhatAllWaitedFor() {
        assertThat(timeline.line()).isEqualTo("db 1.7 s, app 0.3 s");
    }

    @Test
    void isWrittenForMachines(@TempDir Path folder) throws IOException {
        timeline.write(folder);
        assertThat(folder.resolve("timeline.json"))
                .content()
                .contains("\"services\":{\"app\":{\"started\":2000},\"cache\":{\"started\":900},"
                        + "\"db\":{\"started\":200,\"healthy\":1700}}")
                .contains("\"criticalPath\":[\"start container db\",\"await db healthy\",\"start container app\"]");
    }

    @Test
    void isEmptyWhereNothingWasDone() {
        assertThat(new Timeline(new RunResult(List.of(), List.of(), List.of(), End.COMPLETE)).line())
                .isEmpty();
    }
}
