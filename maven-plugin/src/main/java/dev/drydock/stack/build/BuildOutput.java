package dev.drydock.stack.build;

import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.stack.run.BuildFailure;
import dev.drydock.text.SourceText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what a build writes, and remembers its end in case it fails. */
abstract class BuildOutput {
    private static final int LAST_LINES = 20;
    private static final int LONGEST = 100;

    private final Consumer<String> show;
    private final Deque<String> last = new ArrayDeque<>();

    BuildOutput(Consumer<String> show) {
        this.show = show;
    }

    /** Takes a line. */
    abstract void line(String line);

    /** What step failed, with its place in the Dockerfile; empty if none was begun. */
    abstract String where();

    final void show(String line) {
        show.accept(line);
    }

    /** Remembers a line of the step at work. */
    final void remember(String line) {
        last.add(line);
        if (last.size() > LAST_LINES) {
            last.remove();
        }
    }

    final void forget() {
        last.clear();
    }

    /** Why it failed. */
    final BuildFailure failure(String why) {
        String where = where();
        return new BuildFailure(where.isEmpty() ? why : where + ": " + why, List.copyOf(last));
    }

    static String place(SourceText source, Optional<Instruction> instruction) {
        return instruction
                .map(found -> source.locate(found.span().start()) + ": ")
                .orElse("");
    }

    static String shortened(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }
}
