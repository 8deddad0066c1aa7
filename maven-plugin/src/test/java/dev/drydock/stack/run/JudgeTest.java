package dev.drydock.stack.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Container;
import dev.drydock.docker.Details;
import dev.drydock.stack.plan.Need.Condition;
import dev.drydock.stack.run.Judge.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private static Container container(String status, String health, long exitCode, String policy) {
        return new Container(new Details(Map.of(
                "Name", "/demo-db-1",
                "State", Map.of("Status", status, "ExitCode", exitCode, "Health", Map.of("Status", health)),
                "HostConfig", Map.of("RestartPolicy", Map.of("Name", policy), "Memory", 64L << 20))));
    }

    @ParameterizedTest
    @CsvSource({
        "running, healthy,   0, no,     HEALTHY,   FULFILLED",
        "running, starting,  0, no,     HEALTHY,   NOT_YET",
        "running, unhealthy, 0, no,     HEALTHY,   NEVER",
        "running, none,      0, no,     HEALTHY,   NEVER",
        "running, none,      0, no,     READY,     FULFILLED",
        "running, starting,  0, no,     READY,     NOT_YET",
        "running, none,      0, no,     COMPLETED, NOT_YET",
        "exited,  unhealthy, 0, no,     COMPLETED, FULFILLED",
        "exited,  none,      3, no,     COMPLETED, NEVER",
        "exited,  none,      0, no,     READY,     FULFILLED",
        "exited,  none,      0, always, READY,     NEVER",
        "exited,  none,      1, no,     READY,     NEVER",
        "exited,  healthy,   0, no,     HEALTHY,   NEVER",
        "restarting, none,   1, always, HEALTHY,   NOT_YET",
        "created, none,      0, no,     HEALTHY,   NOT_YET",
        "dead,    none,      0, no,     READY,     NEVER",
    })
    void judges(String status, String health, long exitCode, String policy, Condition condition, Verdict verdict) {
        Container container = container(status, health, exitCode, policy);
        assertThat(Judge.of(container, condition, false, true)).isEqualTo(verdict);
    }

    @Test
    void takesATestThatPassedForHealthUnlessTheEngineKnowsBetter() {
        assertThat(Judge.of(container("running", "starting", 0, "no"), Condition.HEALTHY, true, false))
                .isEqualTo(Verdict.FULFILLED);
        assertThat(Judge.of(container("running", "unhealthy", 0, "no"), Condition.HEALTHY, true, false))
                .isEqualTo(Verdict.NEVER);
    }

    @Test
    void waitsForACrashAtTheStartToShow() {
        assertThat(Judge.of(container("running", "none", 0, "no"), Condition.READY, false, false))
                .isEqualTo(Verdict.NOT_YET);
    }

    @Test
    void saysWhatAnExitCodeMeans() {
        assertThat(Judge.why(container("exited", "none", 127, "no"), Condition.HEALTHY))
                .isEqualTo("ended with 127 (the command, or a program that it calls, was not found)");
        assertThat(Judge.why(container("exited", "none", 3, "no"), Condition.HEALTHY))
                .isEqualTo("ended with 3");
    }
}
