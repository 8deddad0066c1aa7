package dev.drydock.dockerfile.shell;

import dev.drydock.text.MappedText;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A word of a command, before the shell expands it. */
public final class Word {
    private final MappedText script;
    private final int start;
    private final int end;
    private final List<WordPart> parts;
    private final boolean isStatic;

    /** The word at {@code [start, end)} of the script's text. */
    Word(MappedText script, int start, int end, List<WordPart> parts) {
        this.script = script;
        this.start = start;
        this.end = end;
        this.parts = List.copyOf(parts);
        this.isStatic = WordPart.areStatic(parts) && !hasBraceExpansion();
    }

    /** An argument that no shell has touched or will expand. */
    static Word exact(MappedText text) {
        return new Word(
                text,
                0,
                text.length(),
                List.of(new WordPart.Quoted(
                        WordPart.Quote.SINGLE,
                        WordReader.literals(text, 0, text.length()),
                        text.toSource(0, text.length()))));
    }

    public List<WordPart> parts() {
        return parts;
    }

    public Span span() {
        return script.toSource(start, end);
    }

    /** The word as the shell sees it, with its quotes. */
    public String raw() {
        return script.text(start, end);
    }

    /** The word without quotes and escapes, each expansion in a normal form: {@code "$a"-'b'} is <code>${a}-b</code>. */
    public String text() {
        return parts.size() == 1
                ? parts.get(0).text()
                : parts.stream().map(WordPart::text).collect(Collectors.joining());
    }

    /**
     * What the command will get, if that can be known from the text alone. A pattern such as {@code *.deb} counts as
     * itself, which is what the command gets where no file matches.
     */
    public Optional<String> literal() {
        return isStatic() ? Optional.of(text()) : Optional.empty();
    }

    /** Whether {@link #literal()} is known. */
    public boolean isStatic() {
        return isStatic;
    }

    /** Whether all of the word stands in quotes. */
    public boolean isQuoted() {
        return !parts.isEmpty() && parts.stream().allMatch(WordPart.Quoted.class::isInstance);
    }

    /** Names of the variables and special parameters that the word expands, in the order of the text. */
    public List<String> variables() {
        return WordPart.flatten(parts)
                .filter(WordPart.Parameter.class::isInstance)
                .map(part -> ((WordPart.Parameter) part).name())
                .toList();
    }

    /** Whether bash would make several words of this one, as of {@code lib{a,b}}; other shells would not. */
    public boolean hasBraceExpansion() {
        int open = 0;
        boolean divided = false;
        for (var part : parts) {
            if (!(part instanceof WordPart.Literal)) {
                continue;
            }
            var text = part.text();
            if (open == 0 && text.indexOf('{') < 0) {
                continue;
            }
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case '{' -> open++;
                    case ',' -> divided |= open > 0;
                    case '.' -> divided |= open > 0 && text.startsWith("..", i);
                    case '}' -> {
                        if (divided) {
                            return true;
                        }
                        open = Math.max(open - 1, 0);
                    }
                    default -> {}
                }
            }
        }
        return false;
    }

    /** The text of a static word, each character with the place where it is written. */
    MappedText mapped() {
        var text = MappedText.builder().append(script, start, start);
        WordPart.flatten(parts).forEach(part -> {
            if (!(part instanceof WordPart.Quoted)) {
                append(part, text);
            }
        });
        return text.build();
    }

    private static void append(WordPart part, MappedText.Builder text) {
        if (part.text().length() == part.span().length()) {
            text.append(
                    MappedText.of(part.text(), part.span().start()),
                    0,
                    part.text().length());
        } else {
            text.append(part.text().charAt(0), part.span());
        }
    }

    @Override
    public String toString() {
        return raw();
    }
}
