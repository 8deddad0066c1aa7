package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.ExecResult;
import dev.drydock.docker.LogSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpExecTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Test
    void tellsTheOutputAndTheExitCode() {
        String id = docker.started(docker.shell("exec", "sleep 60"));
        ExecResult result = run(id, ExecRequest.of(LIMIT, "sh", "-c", "echo out; echo err >&2; exit 7"));
        assertThat(result).isEqualTo(new ExecResult(7, false));
        assertThat(lines).containsExactlyInAnyOrder("OUT out", "ERR err");
    }

    @Test
    void runsAsAskedFor() {
        String id = docker.started(docker.shell("exec", "sleep 60"));
        var request = new ExecRequest(
                List.of("sh", "-c", "echo $(id -u) $(pwd) $WHO; test -t 1 && echo terminal"),
                Map.of("WHO", "me"),
                "nobody",
                "/tmp",
                true,
                LIMIT);
        assertThat(run(id, request).exitCode()).isZero();
        assertThat(lines).containsExactly("OUT 65534 /tmp me", "OUT terminal");
    }

    @Test
    void doesNotWaitForEver() {
        String id = docker.started(docker.shell("exec", "sleep 60"));
        long start = System.nanoTime();
        ExecResult result = run(id, ExecRequest.of(Duration.ofSeconds(2), "sh", "-c", "echo begun; sleep 30"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(result).isEqualTo(new ExecResult(-1, true));
        assertThat(lines).containsExactly("OUT begun");
    }

    @Test
    void saysThatThereIsNoSuchCommand() {
        String id = docker.started(docker.shell("exec", "sleep 60"));
        assertThat(run(id, ExecRequest.of(LIMIT, "no-such-command")).exitCode()).isIn(126, 127);
    }

    private ExecResult run(String container, ExecRequest request) {
        LogSink keep = (source, text) -> lines.add(source + " " + text);
        return docker.engine().containers().exec(container, request, keep);
    }
}
