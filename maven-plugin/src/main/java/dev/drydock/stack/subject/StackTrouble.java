package dev.drydock.stack.subject;

import dev.drydock.docker.EngineFailure;
import java.io.IOException;
import java.util.List;

/** Why a goal of a stack ends without having done what it should. */
public final class StackTrouble extends Exception {
    /** Who can mend it. */
    public enum Blame {
        /** The user's own files or services. */
        STACK,
        /** The engine, the machine, or whoever holds what is needed. */
        SURROUNDINGS
    }

    private static final long serialVersionUID = 1;

    private final Blame blame;
    private final transient List<String> details;

    /**
     * Says what is wrong.
     *
     * @param headline a sentence without full stop
     * @param details further lines
     */
    public StackTrouble(Blame blame, String headline, List<String> details) {
        super(headline);
        this.blame = blame;
        this.details = List.copyOf(details);
    }

    /** The first line is the headline. */
    public static StackTrouble of(Blame blame, List<String> lines) {
        return new StackTrouble(blame, lines.get(0), lines.subList(1, lines.size()));
    }

    /** An engine that refuses or is gone. */
    public static StackTrouble of(EngineFailure failure) {
        return new StackTrouble(Blame.SURROUNDINGS, String.valueOf(failure.getMessage()), List.of());
    }

    /** A file that can't be written. */
    public static StackTrouble of(IOException unwritable) {
        return new StackTrouble(Blame.SURROUNDINGS, unwritable.toString(), List.of());
    }

    public Blame blame() {
        return blame;
    }

    public List<String> details() {
        return details;
    }
}
