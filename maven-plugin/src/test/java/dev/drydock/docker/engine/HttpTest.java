package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.dockerjava.transport.DockerHttpClient;
import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpTest {
    private static final ApiVersion API = new ApiVersion(1, 41);

    @Test
    void asksInOneVersionOfTheApi() {
        var transport = new Canned(200, "{}");
        new Http(transport, API, "x").get(Target.of("/containers").part("a b/c").query("filter", "x=y&z"));
        assertThat(transport.asked).containsExactly("GET /v1.41/containers/a%20b/c?filter=x%3Dy%26z");
    }

    @ParameterizedTest
    @CsvSource({
        "404, NOT_FOUND",
        "409, CONFLICT",
        "403, CONFLICT",
        "400, INVALID",
        "500, FAILED",
    })
    void tellsRefusalsApart(int status, Reason reason) {
        var http = new Http(new Canned(status, "{\"message\": \"the engine's words\"}\n"), API, "x");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> http.post(Target.of("/x")))
                .withMessage("the engine's words")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "'', The engine answered with status 500",
        "plain words, plain words",
        "'{', The engine answered with status 500"
    })
    void hasWordsForEveryRefusal(String body, String message) {
        var http = new Http(new Canned(500, body), API, "x");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> http.post(Target.of("/x")))
                .withMessage(message);
    }

    @Test
    void saysThatNothingWasToBeDone() {
        assertThat(new Http(new Canned(304, ""), API, "x").post(Target.of("/x")))
                .isFalse();
        assertThat(new Http(new Canned(204, ""), API, "x").post(Target.of("/x")))
                .isTrue();
    }

    @Test
    void saysThatTheEngineIsGone() {
        DockerHttpClient gone = new Canned(200, "") {
            @Override
            public Response execute(Request request) {
                throw new IllegalStateException(new IOException("Broken pipe"));
            }
        };
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> new Http(gone, API, "`tcp://x:1` (DOCKER_HOST)").get(Target.of("/info")))
                .withMessage("The engine at `tcp://x:1` (DOCKER_HOST) does not answer: Broken pipe")
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void saysThatAnAnswerBrokeOff() {
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> new Http(new Canned(200, "{\"Id\": \"a"), API, "x").get(Target.of("/info")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.UNREACHABLE));
    }

    @Test
    void saysWhatAnOlderEngineWouldLeaveOut() {
        var http = new Http(new Canned(200, ""), API, "x");
        assertThat(http.ignored(Map.of("StartInterval", new ApiVersion(1, 44), "Init", new ApiVersion(1, 25))))
                .containsExactly("The engine leaves `StartInterval` out: it speaks API 1.41, which has it since 1.44");
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> http.needs(new ApiVersion(1, 42), "a stop signal for one call"))
                .withMessage(
                        "The engine can not be asked for a stop signal for one call: it speaks API 1.41, not 1.42");
    }

    /** Answers everything in the same way. */
    private static class Canned implements DockerHttpClient {
        final List<String> asked = new ArrayList<>();
        private final int status;
        private final String body;

        Canned(int status, String body) {
            this.status = status;
            this.body = body;
        }

        @Override
        public Response execute(Request request) {
            asked.add(request.method() + " " + request.path());
            return new Response() {
                @Override
                public int getStatusCode() {
                    return status;
                }

                @Override
                public Map<String, List<String>> getHeaders() {
                    return Map.of();
                }

                @Override
                public InputStream getBody() {
                    return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }
}
