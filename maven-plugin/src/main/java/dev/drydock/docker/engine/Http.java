package dev.drydock.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.drydock.docker.ApiVersion;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Sends requests in one version of the API, and tells refusals and broken connections apart. */
final class Http implements AutoCloseable {
    static final Map<String, String> JSON = Map.of("Content-Type", "application/json");
    private static final Map<String, String> TAR = Map.of("Content-Type", "application/x-tar");

    private final DockerHttpClient transport;
    private final ApiVersion api;
    private final String engine;

    /**
     * @param engine where it is, for messages
     */
    Http(DockerHttpClient transport, ApiVersion api, String engine) {
        this.transport = transport;
        this.api = api;
        this.engine = engine;
    }

    /** What is done with an answer before it is closed. */
    interface Reading<T> {
        T read(Answer answer) throws IOException;
    }

    /** A thing that may be missing. */
    Details get(Target target) {
        return read(get("GET", target), Answer::object);
    }

    List<Details> list(Target target) {
        return read(get("GET", target), Answer::objects);
    }

    /** Asks for something to be done; whether there was something to do. */
    boolean post(Target target) {
        return read(get("POST", target), Http::changed);
    }

    boolean delete(Target target) {
        return read(get("DELETE", target), Http::changed);
    }

    Details post(Target target, Map<String, ?> body) {
        return read(open("POST", target, JSON, body), answer -> {
            byte[] text = answer.stream().readAllBytes();
            return text.length == 0 ? Details.NONE : Json.object(new ByteArrayInputStream(text));
        });
    }

    /** A request without body, whose answer the caller reads and closes. */
    Answer get(String method, Target target) {
        return send(request(method, target));
    }

    /** A request with a body of JSON, whose answer the caller reads and closes. */
    Answer open(String method, Target target, Map<String, String> headers, Map<String, ?> body) {
        return send(request(method, target).putAllHeaders(headers).bodyBytes(Json.bytes(body)));
    }

    /** A request with other headers, whose answer the caller reads and closes. */
    Answer open(String method, Target target, Map<String, String> headers) {
        return send(request(method, target).putAllHeaders(headers));
    }

    /** Sends an archive. */
    Answer send(String method, Target target, Map<String, String> headers, InputStream tar) {
        return send(request(method, target)
                .putAllHeaders(TAR)
                .putAllHeaders(headers)
                .body(tar));
    }

    /** Reads an answer and closes it. */
    <T> T read(Answer answer, Reading<T> reading) {
        try (answer) {
            return reading.read(answer);
        } catch (IOException broken) {
            throw broken(broken);
        }
    }

    /** Says which fields the engine leaves out without a word, as it is older than they are. */
    List<String> ignored(Map<String, ApiVersion> since) {
        return since.entrySet().stream()
                .filter(field -> api.isBefore(field.getValue()))
                .map(field -> "The engine leaves `" + field.getKey() + "` out: it speaks API " + api
                        + ", which has it since " + field.getValue())
                .toList();
    }

    /** Refuses what the engine would ignore. */
    void needs(ApiVersion least, String what) {
        if (api.isBefore(least)) {
            throw new EngineFailure(
                    Reason.INVALID,
                    "The engine can not be asked for " + what + ": it speaks API " + api + ", not " + least);
        }
    }

    /** What a caller throws whose connection broke. */
    EngineFailure broken(Throwable cause) {
        if (Thread.currentThread().isInterrupted()) {
            return new EngineFailure(Reason.INTERRUPTED, "Interrupted while the engine was at work", cause);
        }
        Throwable root = Causes.root(cause);
        String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new EngineFailure(Reason.UNREACHABLE, "The engine at " + engine + " does not answer: " + why, cause);
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException alreadyBroken) {
            // nothing is left to close then
        }
    }

    private Request.Builder request(String method, Target target) {
        return Request.builder().method(Request.Method.valueOf(method)).path("/v" + api + target);
    }

    private Answer send(DockerHttpClient.Request.Builder request) {
        Response response;
        try {
            response = transport.execute(request.build());
        } catch (RuntimeException broken) { // the transport wraps an IOException so
            throw broken(broken);
        }
        int status = response.getStatusCode();
        if (status < 300 || status == 304) {
            return new Answer(response);
        }
        try (response) {
            throw new EngineFailure(reason(status), message(response));
        }
    }

    private static Boolean changed(Answer answer) throws IOException {
        answer.drain();
        return !answer.unchanged();
    }

    /** A member of a network that exists already and a network in use are refused with 403. */
    private static Reason reason(int status) {
        return switch (status) {
            case 404 -> Reason.NOT_FOUND;
            case 403, 409 -> Reason.CONFLICT;
            case 400 -> Reason.INVALID;
            default -> Reason.FAILED;
        };
    }

    private static String message(Response response) {
        try {
            byte[] body = response.getBody().readAllBytes();
            String text = new String(body, StandardCharsets.UTF_8).strip();
            String message = text.startsWith("{")
                    ? Json.object(new ByteArrayInputStream(body)).text("message")
                    : text;
            return message.isEmpty() ? "The engine answered with status " + response.getStatusCode() : message;
        } catch (IOException | RuntimeException unreadable) {
            return "The engine answered with status " + response.getStatusCode();
        }
    }
}
