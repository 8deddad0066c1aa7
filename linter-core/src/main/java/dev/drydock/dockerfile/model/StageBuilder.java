package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Dockerfile;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.text.ImageReference;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cuts the instructions of a file into stages and finds what each builds on. */
final class StageBuilder {
    private final char escape;
    private final List<Instruction> preamble = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();
    private final StageNames names = new StageNames();
    private final Variables globals;
    private final NavigableMap<Integer, ShellKind> shellComments;
    private final ShellKind firstShell;

    StageBuilder(Dockerfile syntax) {
        escape = syntax.escape();
        List<Instruction> all = syntax.instructions();
        int firstFrom = 0;
        while (firstFrom < all.size() && !(all.get(firstFrom) instanceof From)) {
            firstFrom++;
        }
        preamble.addAll(all.subList(0, firstFrom));
        globals = Variables.global(preamble, escape);
        shellComments = ShellChanges.in(syntax.comments());
        NavigableMap<Integer, ShellKind> before = shellComments.headMap(startOf(all, firstFrom), false);
        firstShell = before.values().stream().reduce(ShellKind.POSIX, (earlier, later) -> later);
        if (preamble.stream().anyMatch(instruction -> !(instruction instanceof Arg))) {
            add(null, preamble, before);
        }
        for (int start = firstFrom; start < all.size(); ) {
            int end = start + 1;
            while (end < all.size() && !(all.get(end) instanceof From)) {
                end++;
            }
            add(
                    (From) all.get(start),
                    all.subList(start + 1, end),
                    shellComments.subMap(startOf(all, start), true, startOf(all, end), false));
            start = end;
        }
    }

    private static int startOf(List<Instruction> all, int index) {
        return index < all.size() ? all.get(index).span().start() : Integer.MAX_VALUE;
    }

    List<Instruction> preamble() {
        return List.copyOf(preamble);
    }

    Variables globals() {
        return globals;
    }

    StageNames names() {
        return names;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }

    private void add(
            @Nullable From from, List<Instruction> instructions, NavigableMap<Integer, ShellKind> shellsNamed) {
        Base base = from == null ? new Base.Unknown() : base(from);
        Variables variables = base instanceof Base.Earlier earlier
                ? Variables.onStage(instructions, earlier.stage().variables(), globals, escape)
                : Variables.onImage(instructions, globals, base instanceof Base.Scratch, escape);
        var stage = new Stage(stages.size(), from, instructions, base, variables, shellsNamed, firstShell(base));
        stages.add(stage);
        names.add(stage);
    }

    private ShellKind firstShell(Base base) {
        return base instanceof Base.Image image && firstShell == ShellKind.POSIX
                ? ShellKind.ofImage(image.reference())
                : firstShell;
    }

    private Base base(From from) {
        Optional<String> text = globals.expand(from.image(), from.span().start());
        if (text.isEmpty()) {
            return new Base.Unknown();
        }
        Optional<Stage> earlier = names.find(text.get(), stages.size() - 1);
        if (earlier.isPresent()) {
            return new Base.Earlier(earlier.get());
        }
        if (text.get().equals("scratch")) {
            return new Base.Scratch();
        }
        return ImageReference.parse(text.get()).<Base>map(Base.Image::new).orElse(new Base.Unknown());
    }
}
