package dev.drydock.docker.engine;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.drydock.docker.Details;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** What the engine answered, if it agreed. Closed by whoever asked; a body that was read to its end keeps the connection. */
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

    Details object() throws IOException {
        return Json.object(whole());
    }

    List<Details> objects() throws IOException {
        return Json.objects(whole());
    }

    InputStream stream() {
        return response.getBody();
    }

    String header(String name) {
        String value = response.getHeader(name);
        return value == null ? "" : value;
    }

    void drain() throws IOException {
        stream().readAllBytes();
    }

    @Override
    public void close() {
        response.close();
    }

    private InputStream whole() throws IOException {
        return new ByteArrayInputStream(stream().readAllBytes());
    }
}
