package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the readers of a script and of the scripts within it come across, outermost and innermost in one place. */
final class Collected {
    private static final Comparator<Command> COMMANDS = Comparator.comparing(Command::span);
    private static final Comparator<Word> WORDS = Comparator.comparing(Word::span);
    private static final Comparator<Pipeline> PIPELINES = Comparator.comparing(Pipeline::span);

    private final List<Command> commands = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<Pipeline> pipelines = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();
    private int gaveUpAt = -1;

    void add(Command command) {
        commands.add(command);
    }

    void add(Word word) {
        words.add(word);
    }

    void add(Pipeline pipeline) {
        pipelines.add(pipeline);
    }

    void addComment(Span comment) {
        comments.add(comment);
    }

    /** Marks the script as uncertain; the first place counts, the others follow from it. */
    void giveUp(int sourceOffset) {
        if (gaveUpAt < 0) {
            gaveUpAt = sourceOffset;
        }
    }

    /** In the order of the text: a command ends after those in its substitutions, but begins before them. */
    List<Command> commands() {
        return sorted(commands, COMMANDS);
    }

    List<Word> words() {
        return sorted(words, WORDS);
    }

    List<Pipeline> pipelines() {
        return sorted(pipelines, PIPELINES);
    }

    List<Span> comments() {
        return sorted(comments, Comparator.naturalOrder());
    }

    private static <T> List<T> sorted(List<T> items, Comparator<? super T> order) {
        if (items.size() > 1) {
            items.sort(order);
        }
        return List.copyOf(items);
    }

    /** Source offset, or -1. */
    int gaveUpAt() {
        return gaveUpAt;
    }
}
