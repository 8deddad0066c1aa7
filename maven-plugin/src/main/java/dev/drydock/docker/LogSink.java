package dev.drydock.docker;

/** Takes output line by line. Never called by two threads at once. */
public interface LogSink {
    /** Where a program wrote to. */
    enum Source {
        OUT,
        ERR
    }

    /**
     * A whole line, or what a program wrote last without ending the line.
     *
     * @param text without its end of line
     */
    void line(Source source, String text);

    /** Drops all. */
    static LogSink none() {
        return (source, text) -> {};
    }
}
