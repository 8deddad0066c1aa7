package dev.drydock.docker.engine;

import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.ProgressListener;
import java.nio.charset.StandardCharsets;

/** Follows the items of a pull, push or build; the last one says whether it went well. */
final class ProgressStream {
    private final ProgressListener listener;
    private final LineDecoder output;
    private String error = "";
    private String imageId = "";

    ProgressStream(ProgressListener listener) {
        this.listener = listener;
        this.output = new LineDecoder(line -> say(line, Details.NONE));
    }

    void item(Details item) {
        if (item.has("error")) {
            String detail = item.text("errorDetail", "message");
            error = detail.isEmpty() ? item.text("error") : detail;
            return;
        }
        if (item.has("aux", "ID")) {
            imageId = item.text("aux", "ID");
        }
        byte[] stream = item.text("stream").getBytes(StandardCharsets.UTF_8);
        output.bytes(stream, stream.length); // parts of lines, or several at once
        say(item.text("status"), item);
    }

    private void say(String text, Details item) {
        if (!text.isBlank()) {
            long done = item.number("progressDetail", "current");
            listener.progress(item.text("id"), text, done, item.number("progressDetail", "total"));
        }
    }

    /**
     * Tells the outcome.
     *
     * @throws EngineFailure if the stream told of an error
     */
    void end() {
        output.end();
        if (!error.isEmpty()) {
            throw new EngineFailure(Reason.FAILED, error.strip());
        }
    }

    /** What a build made. */
    String imageId() {
        return imageId;
    }
}
