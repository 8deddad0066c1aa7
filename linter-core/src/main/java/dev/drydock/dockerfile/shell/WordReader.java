package dev.drydock.dockerfile.shell;

import dev.drydock.text.MappedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads words: quotes, escapes and patterns; what begins with {@code $} or a backquote is left to a reader of its own. */
final class WordReader {
    /** Where a part of a word stands, which decides what is special in it and what ends it. */
    enum Context {
        WORD,
        DOUBLE_QUOTES,
        /** After the operator of <code>${NAME:-...}</code>. */
        ARGUMENT,
        /** The same within double quotes. */
        QUOTED_ARGUMENT,
        /** Between {@code [} and {@code ]} after the name of a variable. */
        SUBSCRIPT,
        HERE_DOCUMENT,
        ARITHMETIC,
        /** The right side of {@code =~}. */
        REGEX;

        boolean isQuoted() {
            return switch (this) {
                case DOUBLE_QUOTES, QUOTED_ARGUMENT, HERE_DOCUMENT, ARITHMETIC -> true;
                case WORD, ARGUMENT, SUBSCRIPT, REGEX -> false;
            };
        }

        private boolean endsAt(char c) {
            return switch (this) {
                case WORD -> Cursor.isMeta(c);
                case DOUBLE_QUOTES -> c == '"';
                case ARGUMENT, QUOTED_ARGUMENT -> c == '}';
                case SUBSCRIPT -> c == ']';
                case HERE_DOCUMENT, ARITHMETIC -> false;
                case REGEX -> c == ' ' || c == '\t' || c == '\r' || c == '\n';
            };
        }

        /** Whether a backslash takes away the meaning of {@code c}; within quotes it does for a few characters only. */
        private boolean canEscape(char c) {
            return switch (c) {
                case '$', '`', '\\' -> true;
                case '"' -> this != HERE_DOCUMENT;
                case '}' -> this != HERE_DOCUMENT && this != DOUBLE_QUOTES;
                default -> !isQuoted();
            };
        }
    }

    private final Cursor cursor;
    private final ExpansionReader expansions;

    WordReader(Cursor cursor, ScriptReader scripts) {
        this.cursor = cursor;
        this.expansions = new ExpansionReader(cursor, this, scripts);
    }

    static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    /** Whether a word begins here; {@code <(...)} is one. */
    boolean canRead() {
        return !cursor.atMeta() || atProcessSubstitution();
    }

    private boolean atProcessSubstitution() {
        return (cursor.peek() == '<' || cursor.peek() == '>') && cursor.peek(1) == '(';
    }

    /** Reads a word; without parts if none begins here. */
    Word read() {
        return read(Context.WORD);
    }

    Word read(Context context) {
        int start = cursor.at();
        var parts = parts(context);
        if (cursor.ranIntoHereDocument()) {
            cursor.giveUp(start);
        }
        return word(start, cursor.at(), parts);
    }

    private Word word(int start, int end, List<WordPart> parts) {
        var word = new Word(cursor.source(), start, end, parts);
        if (!cursor.gaveUp()) {
            cursor.collected().add(word);
        }
        return word;
    }

    /** Reads the {@code ((...))} here into a word; returns false if these are two subshells, one in the other. */
    boolean readExpression(List<Word> words) {
        int start = cursor.at();
        var arithmetic = expansions.arithmetic(start, start);
        if (arithmetic != null) {
            words.add(word(start, cursor.at(), List.of(arithmetic)));
        }
        return arithmetic != null;
    }

    /** The body of a here-document, which needs no quotes. */
    Word hereDocument(int start, int end, boolean verbatim) {
        var parts = verbatim
                ? List.<WordPart>of(quoted(WordPart.Quote.SINGLE, start, end, literals(cursor.source(), start, end)))
                : cursor.readApart(start, end, () -> parts(Context.HERE_DOCUMENT));
        return word(start, end, parts);
    }

    /** Reads parts up to what ends them in this context. */
    List<WordPart> parts(Context context) {
        var parts = new ArrayList<WordPart>(2);
        int start = cursor.at();
        int literal = start;
        while (!cursor.atEnd()) {
            int place = cursor.at();
            if (cursor.atContinuation()) {
                cursor.skipContinuation();
                addLiterals(parts, cursor.source(), literal, place);
                literal = cursor.at();
                continue;
            }
            var part = special(context, place == start);
            if (part != null) {
                addLiterals(parts, cursor.source(), literal, place);
                parts.add(part);
                literal = cursor.at();
            } else if (context.endsAt(cursor.peek())) {
                break;
            } else {
                cursor.advance();
                cursor.skipPlain();
            }
        }
        addLiterals(parts, cursor.source(), literal, cursor.at());
        return parts;
    }

    /** The characters of {@code [start, end)} as one literal, or as several where the source has a gap. */
    static List<WordPart> literals(MappedText text, int start, int end) {
        var literals = new ArrayList<WordPart>(1);
        addLiterals(literals, text, start, end);
        return literals;
    }

    private static void addLiterals(List<WordPart> parts, MappedText text, int start, int end) {
        for (int at = start; at < end; ) {
            int stop = Math.min(end, text.pieceEnd(at));
            parts.add(new WordPart.Literal(text.text(at, stop), text.toSource(at, stop)));
            at = stop;
        }
    }

    /** What begins here other than a plain character. */
    private @Nullable WordPart special(Context context, boolean first) {
        return switch (cursor.peek()) {
            case '\\' -> context.canEscape(cursor.peek(1)) ? escaped() : null;
            case '\'' -> context.isQuoted() ? null : singleQuoted(WordPart.Quote.SINGLE, cursor.at());
            case '"' ->
                context == Context.DOUBLE_QUOTES || context == Context.HERE_DOCUMENT
                        ? null
                        : doubleQuoted(WordPart.Quote.DOUBLE, cursor.at());
            case '$' -> expansions.read(context);
            case '`' -> expansions.backquotes(context);
            case '<', '>' -> context == Context.WORD && atProcessSubstitution() ? expansions.process() : null;
            case '~' -> context == Context.WORD && first ? tilde() : null;
            case '*', '?', '[' -> context == Context.WORD ? glob() : null;
            case '@', '!', '+' -> context == Context.WORD && cursor.peek(1) == '(' ? glob() : null;
            default -> null;
        };
    }

    private @Nullable WordPart escaped() {
        int start = cursor.at();
        if (start + 1 >= cursor.limit()) {
            return null;
        }
        cursor.moveTo(start + 2);
        return quoted(WordPart.Quote.BACKSLASH, start, start + 2, literals(cursor.source(), start + 1, start + 2));
    }

    /** Reads {@code '...'}; the cursor is at the quote, {@code start} may be before it. */
    WordPart singleQuoted(WordPart.Quote quote, int start) {
        var text = cursor.text();
        int open = cursor.at() + 1;
        int close = text.indexOf('\'', open);
        while (quote == WordPart.Quote.ANSI_C && close > 0 && isEscaped(text, close, open)) {
            close = text.indexOf('\'', close + 1);
        }
        if (close < 0 || close >= cursor.limit()) {
            cursor.giveUp(start);
            return quoted(quote, start, open, List.of());
        }
        cursor.moveTo(close + 1);
        return quoted(quote, start, close + 1, literals(cursor.source(), open, close));
    }

    private static boolean isEscaped(String text, int offset, int from) {
        int backslashes = 0;
        while (offset - backslashes > from && text.charAt(offset - backslashes - 1) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    /** Reads {@code "..."}; the cursor is at the quote, {@code start} may be before it. */
    WordPart doubleQuoted(WordPart.Quote quote, int start) {
        cursor.descend();
        cursor.advance();
        var parts = parts(Context.DOUBLE_QUOTES);
        cursor.expect("\"", start);
        cursor.ascend();
        return quoted(quote, start, cursor.at(), parts);
    }

    private WordPart quoted(WordPart.Quote quote, int start, int end, List<WordPart> parts) {
        return new WordPart.Quoted(quote, parts, cursor.source().toSource(start, end));
    }

    private WordPart tilde() {
        int start = cursor.at();
        do {
            cursor.advance();
        } while (isNameStart(cursor.peek()) || Character.isDigit(cursor.peek()) || cursor.peek() == '-');
        return new WordPart.Tilde(cursor.textFrom(start), cursor.spanFrom(start));
    }

    /** One pattern character, or a group of bash's extended patterns. */
    private WordPart glob() {
        int start = cursor.at();
        cursor.advance();
        if (cursor.peek() == '(') {
            int open = 0;
            do {
                open += cursor.peek() == '(' ? 1 : cursor.peek() == ')' ? -1 : 0;
                cursor.advance();
            } while (open > 0 && !cursor.atEnd());
            if (open > 0) {
                cursor.giveUp(start);
            }
        }
        return new WordPart.Glob(cursor.textFrom(start), cursor.spanFrom(start));
    }
}
