package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.dockerfile.syntax.Shell;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stage: FROM and all that follows, up to the next one. The instructions of a snippet without FROM are one, too. */
public final class Stage {
    private final int index;
    private final @Nullable From from;
    private final Instructions instructions;
    private final Instructions withTriggers;
    private final Base base;
    private final Variables variables;
    private final List<Shell> shells;
    private final @Nullable Shell inheritedShell;
    private final ShellChanges shellChanges;
    private final @Nullable Stage inheritedRoot;

    Stage(
            int index,
            @Nullable From from,
            List<Instruction> instructions,
            Base base,
            Variables variables,
            NavigableMap<Integer, ShellKind> shellComments,
            ShellKind firstShell) {
        this.index = index;
        this.from = from;
        List<Instruction> own = List.copyOf(instructions);
        List<Instruction> all = Onbuild.withTriggers(own);
        this.instructions = new Instructions(own);
        this.withTriggers = all == own ? this.instructions : new Instructions(all);
        this.base = base;
        this.variables = variables;
        this.shells = this.instructions.of(Shell.class).toList();
        this.inheritedShell =
                base instanceof Base.Earlier earlier ? earlier.stage().lastShell() : null;
        this.shellChanges = new ShellChanges(
                base instanceof Base.Earlier earlier
                        ? earlier.stage().shellChanges.last()
                        : firstShell,
                shells,
                shellComments);
        this.inheritedRoot =
                base instanceof Base.Earlier earlier ? earlier.stage().root() : null;
    }

    /** Number of the stage, from 0. */
    public int index() {
        return index;
    }

    /** The instruction that begins it; empty only for a snippet. */
    public Optional<From> from() {
        return Optional.ofNullable(from);
    }

    /** The name it is called by. */
    public Optional<Word> name() {
        return from().flatMap(From::alias);
    }

    /** What it builds on. */
    public Base base() {
        return base;
    }

    /** The image from elsewhere that it builds on directly. */
    public Optional<ImageReference> image() {
        return base instanceof Base.Image image ? Optional.of(image.reference()) : Optional.empty();
    }

    /** Its instructions without FROM, as they stand in the file. */
    public List<Instruction> instructions() {
        return instructions.all();
    }

    /** Its instructions of a type, in order; those that ONBUILD defers are not among them, as they don't run here. */
    public <T> Stream<T> instructions(Class<T> type) {
        return instructions.of(type);
    }

    /** The same, with those that ONBUILD defers to the images built on this one. */
    public <T> Stream<T> withDeferred(Class<T> type) {
        return withTriggers.of(type);
    }

    /** The same, of those behind an instruction only. */
    public <T> Stream<T> withDeferredBehind(Class<T> type, Instruction instruction) {
        List<Instruction> all = withTriggers.all();
        int first = countUpTo(instruction.span().start(), all);
        return all.subList(first, all.size()).stream().filter(type::isInstance).map(type::cast);
    }

    /** Where an instruction stands among {@link #instructions()}; -1 if ONBUILD defers it. */
    public int indexOf(Instruction instruction) {
        int index = countUpTo(instruction.span().start(), instructions()) - 1;
        return index >= 0 && instructions().get(index) == instruction ? index : -1;
    }

    /** The last instruction of a type in this stage. */
    public <T> Optional<T> last(Class<T> type) {
        return instructions.last(type);
    }

    /** The last instruction of a type in this stage or, failing that, in those it builds on: what is in force at its end. */
    public <T> Optional<T> inForce(Class<T> type) {
        return lineage().stream().flatMap(stage -> stage.last(type).stream()).findFirst();
    }

    /** The stage itself, then the one it builds on, and so forth. */
    public List<Stage> lineage() {
        var line = new ArrayList<Stage>();
        for (Stage stage = this; ; stage = ((Base.Earlier) stage.base).stage()) {
            line.add(stage);
            if (!(stage.base instanceof Base.Earlier)) {
                return Collections.unmodifiableList(line);
            }
        }
    }

    /** The stage of the lineage that builds on something else than a stage. */
    public Stage root() {
        return inheritedRoot == null ? this : inheritedRoot;
    }

    /** The last SHELL before an instruction, here or in the stages built on. */
    public Optional<Shell> shellInForce(Instruction instruction) {
        int before = countUpTo(instruction.span().start() - 1, shells);
        return before > 0 ? Optional.of(shells.get(before - 1)) : Optional.ofNullable(inheritedShell);
    }

    /** How many of some instructions begin up to an offset. */
    private static int countUpTo(int offset, List<? extends Instruction> instructions) {
        int low = 0;
        int high = instructions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (instructions.get(middle).span().start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The kind of the shell that shell forms at an instruction are run by. */
    public ShellKind shellAt(Instruction instruction) {
        return shellChanges.at(instruction.span().start());
    }

    private @Nullable Shell lastShell() {
        return shells.isEmpty() ? inheritedShell : shells.get(shells.size() - 1);
    }

    /** Variables as they are within it. */
    public Variables variables() {
        return variables;
    }

    /** What a word of one of its instructions is once quotes and variables are gone; empty if that can't be known. */
    public Optional<String> expand(Word word) {
        return variables.expand(word, word.span().start());
    }

    /** From its first to its last instruction. */
    public Span span() {
        List<Instruction> own = instructions();
        Span first = from == null ? own.get(0).span() : from.span();
        return own.isEmpty() ? first : first.to(own.get(own.size() - 1).span());
    }

    @Override
    public String toString() {
        return name().map(Word::text).orElse("stage " + index);
    }
}
