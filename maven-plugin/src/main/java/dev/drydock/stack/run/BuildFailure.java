package dev.drydock.stack.run;

import java.util.List;

/** A build of an image that failed. */
public final class BuildFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<String> output;

    /**
     * Says what happened.
     *
     * @param what where and why, as the end of a sentence
     * @param output the last lines that the build wrote
     */
    public BuildFailure(String what, List<String> output) {
        super(what);
        this.output = List.copyOf(output);
    }

    public List<String> output() {
        return output;
    }
}
