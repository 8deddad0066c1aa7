package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.LogRequest;
import dev.drydock.docker.LogSink;
import dev.drydock.docker.Setting;
import dev.drydock.docker.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpLogsTest {
    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final LogSink keep = (source, text) -> lines.add(source + " " + text);

    @Test
    void readsWhatWasWritten() {
        String id =
                ended("printf 'gr'; sleep 0.1; printf '\\303'; sleep 0.1; printf '\\274n\\n'; echo no >&2; printf end");
        docker.engine().containers().logs(id, LogRequest.ALL, keep);
        assertThat(lines).containsExactlyInAnyOrder("OUT grün", "ERR no", "OUT end");
    }

    @Test
    void readsTheTailAndTimes() {
        String id = ended("echo 1; echo 2; echo 3");
        docker.engine().containers().logs(id, LogRequest.tail(2), keep);
        assertThat(lines).containsExactly("OUT 2", "OUT 3");
        lines.clear();
        docker.engine().containers().logs(id, new LogRequest(Instant.EPOCH, Instant.MAX, 1, true), keep);
        assertThat(lines).singleElement().asString().matches("OUT \\d{4}-\\d\\d-\\d\\dT.*Z 3");
        lines.clear();
        Instant later = Instant.now().plusSeconds(60);
        docker.engine().containers().logs(id, new LogRequest(later, Instant.MAX, -1, false), keep);
        assertThat(lines).isEmpty();
    }

    @Test
    void readsATerminal() {
        String id = docker.started(docker.shell("tty", "echo out; echo err >&2").set(Setting.TERMINAL, true));
        docker.engine().containers().waitForExit(id);
        docker.engine().containers().logs(id, LogRequest.ALL, keep);
        assertThat(lines).containsExactly("OUT out", "OUT err");
    }

    @Test
    void followsToTheEnd() {
        String id = docker.started(docker.shell("follow", "for i in 1 2 3; do echo $i; sleep 0.1; done"));
        try (Subscription following = docker.engine().containers().follow(id, LogRequest.ALL, keep)) {
            assertThat(following.await(Duration.ofSeconds(30))).isTrue();
        }
        assertThat(lines).containsExactly("OUT 1", "OUT 2", "OUT 3");
    }

    @Test
    void stopsFollowing() throws InterruptedException {
        String id = docker.started(docker.shell("follow", "echo on; sleep 60"));
        Subscription following = docker.engine().containers().follow(id, LogRequest.ALL, keep);
        for (int i = 0; i < 100 && lines.isEmpty(); i++) {
            Thread.sleep(50);
        }
        long start = System.nanoTime();
        following.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        assertThat(following.await(Duration.ofSeconds(1))).isTrue();
        assertThat(lines).containsExactly("OUT on");
    }

    private static String ended(String line) {
        String id = docker.started(docker.shell("logs", line));
        docker.engine().containers().waitForExit(id);
        return id;
    }
}
