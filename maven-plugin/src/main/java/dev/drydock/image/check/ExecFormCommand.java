package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags programs that a shell starts, which keeps the signal to stop from them. */
final class ExecFormCommand implements ImageRule {
    private static final Set<String> SHELLS = Set.of("/bin/sh", "/bin/bash", "/bin/ash", "sh", "bash", "ash");

    @Override
    public String name() {
        return "exec-form-command";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        List<String> words = image.entrypoint();
        boolean shell = words.size() == 3
                && SHELLS.contains(words.get(0))
                && words.get(1).equals("-c");
        return shell && !words.get(2).strip().startsWith("exec ")
                ? Stream.of(
                        "A shell starts the program and does not pass the signal to stop on; name the program and its"
                                + " words as a list")
                : Stream.empty();
    }
}
