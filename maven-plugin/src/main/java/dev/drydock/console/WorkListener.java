package dev.drydock.console;

/** Hears of work that takes a while, and of what is odd about it. Any thread may call it. */
@FunctionalInterface
public interface WorkListener {
    void warn(String line);

    /**
     * Work begins.
     *
     * @param what it is about, such as {@code layer dependencies}
     * @param bytes that it will take; 0 if nobody knows
     */
    default Work begin(Work.Kind kind, String what, long bytes) {
        return Work.UNSEEN;
    }
}
