package dev.drydock.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.drydock.docker.Details;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What the engine answered, if it agreed. Closed by whoever asked. */
final class Answer implements AutoCloseable {
    private static final int NOT_MODIFIED = 304;

    private final Response response;

    Answer(Response response) {
        this.response = response;
    }

    /** Whether there was nothing to do. */
    boolean unchanged() {
        return response.getStatusCode() == NOT_MODIFIED;
    }

    /** A header, or empty. */
    String header(String name) {
        String value = response.getHeader(name);
        return value == null ? "" : value;
    }

    /** An object, which has no fields if there is no body. */
    Details object() throws IOException {
        byte[] body = stream().readAllBytes();
        return body.length == 0 ? Details.NONE : Json.object(new ByteArrayInputStream(body));
    }

    List<Details> objects() throws IOException {
        return Json.objects(new ByteArrayInputStream(stream().readAllBytes()));
    }

    InputStream stream() {
        return response.getBody();
    }

    void drain() throws IOException {
        stream().readAllBytes();
    }

    @Override
    public void close() {
        response.close();
    }
}
