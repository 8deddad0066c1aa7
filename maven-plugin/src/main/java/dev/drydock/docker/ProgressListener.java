package dev.drydock.docker;

/** Hears how a pull, push or build goes on. Never called by two threads at once. */
public interface ProgressListener {
    /**
     * Something went on.
     *
     * @param layer short id of the layer, or empty for what concerns the whole
     * @param text such as {@code Downloading}, or a line of a build's output
     * @param done bytes so far, of {@code total}; both 0 where there is nothing to count
     */
    void progress(String layer, String text, long done, long total);

    /** Drops all. */
    static ProgressListener none() {
        return (layer, text, done, total) -> {};
    }
}
