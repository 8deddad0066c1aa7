package dev.drydock.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Request.Method;
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
import java.util.regex.Pattern;

/** Sends requests in one version of the API, and tells refusals and broken connections apart. */
final class Http implements AutoCloseable {
    private static final String CONTENT_TYPE = "Content-Type";
    private static final String TAR = "application/x-tar";
    private static final Pattern PORT_TAKEN = Pattern.compile("port is already allocated|address already in use");

    private final DockerHttpClient transport;
    private final ApiVersion api;
    private final String engine;

    /**
     * Speaks one version of the API.
     *
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

    Details get(Target target) {
        return read(open(target), Answer::object);
    }

    List<Details> list(Target target) {
        return read(open(target), Answer::objects);
    }

    /** Asks for something to be done; whether there was something to do. */
    boolean post(Target target) {
        return read(send(request(Method.POST, target)), Http::changed);
    }

    Details post(Target target, Map<String, ?> body) {
        return read(openPost(target, body), Answer::object);
    }

    boolean delete(Target target) {
        return read(send(request(Method.DELETE, target)), Http::changed);
    }

    /** An answer that the caller reads and closes. */
    Answer open(Target target) {
        return send(request(Method.GET, target));
    }

    /** An answer that the caller reads and closes. */
    Answer openPost(Target target, Map<String, ?> body) {
        return send(request(Method.POST, target)
                .putHeader(CONTENT_TYPE, "application/json")
                .bodyBytes(Json.bytes(body)));
    }

    /** An answer that the caller reads and closes. */
    Answer openPost(Target target, String header, String value) {
        return send(request(Method.POST, target).putHeader(header, value));
    }

    /** An answer that the caller reads and closes. */
    Answer openPost(Target target, String header, String value, InputStream tar) {
        return send(request(Method.POST, target)
                .putHeader(header, value)
                .putHeader(CONTENT_TYPE, TAR)
                .body(tar));
    }

    /** An answer that the caller reads and closes. */
    Answer openPost(Target target, InputStream tar) {
        return send(request(Method.POST, target).putHeader(CONTENT_TYPE, TAR).body(tar));
    }

    void put(Target target, InputStream tar) {
        Request.Builder request = request(Method.PUT, target);
        read(send(request.putHeader(CONTENT_TYPE, TAR).body(tar)), Http::changed);
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

    /**
     * Each request has a connection of its own. One that is kept breaks when the engine restarts, and what is then asked
     * on it fails, although the engine is back; and a new one costs next to nothing on a socket.
     */
    private Request.Builder request(Method method, Target target) {
        return Request.builder().method(method).path("/v" + api + target).putHeader("Connection", "close");
    }

    private Answer send(Request.Builder request) {
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
            String message = message(response);
            throw new EngineFailure(reason(status, message), message);
        }
    }

    private static Boolean changed(Answer answer) throws IOException {
        answer.drain();
        return !answer.unchanged();
    }

    /** A second connection to a network and a network in use are refused with 403, a port that is taken with 500. */
    private static Reason reason(int status, String message) {
        if (PORT_TAKEN.matcher(message).find()) {
            return Reason.CONFLICT;
        }
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
