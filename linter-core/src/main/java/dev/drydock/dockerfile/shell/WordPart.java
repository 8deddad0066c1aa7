package dev.drydock.dockerfile.shell;

import dev.drydock.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of a word. */
public sealed interface WordPart {
    Span span();

    /** What the piece stands for without quotes and escapes; an expansion is put in a normal form: <code>${NAME}</code>. */
    String text();

    /** Whether {@link #text()} is what the command will get, whatever the state of the shell. */
    default boolean isStatic() {
        return false;
    }

    /** The pieces that this one holds, without the commands of a substitution. */
    default List<WordPart> parts() {
        return List.of();
    }

    /** All pieces of a word, each before those that it holds. */
    static Stream<WordPart> flatten(List<WordPart> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), flatten(part.parts())));
    }

    /** Whether all of them are static. */
    static boolean areStatic(List<WordPart> parts) {
        for (var part : parts) {
            if (!part.isStatic()) {
                return false;
            }
        }
        return true;
    }

    private static String textOf(List<WordPart> parts) {
        if (parts.size() == 1) {
            return parts.get(0).text();
        }
        return parts.stream().map(WordPart::text).collect(Collectors.joining());
    }

    /** Characters that stand for themselves and follow one another in the source. */
    record Literal(String text, Span span) implements WordPart {
        @Override
        public boolean isStatic() {
            return true;
        }
    }

    /** {@code *}, {@code ?}, <code>[</code> or a group such as {@code @(a|b)}, which may match names of files; stays as it is if there are none. */
    record Glob(String text, Span span) implements WordPart {
        @Override
        public boolean isStatic() {
            return true;
        }
    }

    /** {@code ~} or {@code ~user} at the beginning of a word. */
    record Tilde(String text, Span span) implements WordPart {}

    /** What is written between quotes, or one character after a backslash. */
    record Quoted(Quote quote, List<WordPart> parts, Span span) implements WordPart {
        public Quoted {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return textOf(parts);
        }

        @Override
        public boolean isStatic() {
            return quote != Quote.ANSI_C && quote != Quote.LOCALE && areStatic(parts);
        }
    }

    /** The ways to quote. */
    enum Quote {
        /** {@code \x} */
        BACKSLASH,
        /** {@code '...'} */
        SINGLE,
        /** {@code "..."} */
        DOUBLE,
        /** {@code $'...'}, which bash decodes and a plain sh does not. */
        ANSI_C,
        /** {@code $"..."}, which bash translates and a plain sh does not. */
        LOCALE
    }

    /**
     * <code>$NAME</code> or <code>${NAME...}</code>.
     *
     * @param operator what is done with the value, such as {@code :-} or {@code ##}; {@code #} or {@code !} if one of
     *     them stands before the name; else empty
     * @param parts what follows the operator
     */
    record Parameter(String name, String operator, List<WordPart> parts, Span span) implements WordPart {
        public Parameter {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "${" + name + "}";
        }
    }

    /** Commands whose output, or a file with it, takes the place of this part. */
    record Substitution(Kind kind, CommandList body, Span span) implements WordPart {
        /** The ways to write a substitution. */
        public enum Kind {
            /** <code>$(...)</code> */
            COMMAND,
            /** {@code `...`} */
            BACKQUOTES,
            /** {@code <(...)} */
            PROCESS_IN,
            /** {@code >(...)} */
            PROCESS_OUT
        }

        @Override
        public String text() {
            return "$()";
        }
    }

    /** <code>$((...))</code>, or the expression of a compound {@code ((...))}. */
    record Arithmetic(List<WordPart> parts, Span span) implements WordPart {
        public Arithmetic {
            parts = List.copyOf(parts);
        }

        @Override
        public String text() {
            return "$(())";
        }
    }

    /** {@code (a b c)} as the value of an assignment. */
    record Array(List<Word> words, Span span) implements WordPart {
        public Array {
            words = List.copyOf(words);
        }

        @Override
        public String text() {
            return "()";
        }

        @Override
        public List<WordPart> parts() {
            return words.stream().flatMap(word -> word.parts().stream()).toList();
        }
    }
}
