package dev.drydock.dockerfile.shell;

import dev.drydock.dockerfile.shell.WordPart.Substitution;
import dev.drydock.dockerfile.shell.WordReader.Context;
import dev.drydock.text.MappedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads parameters, substitutions and arithmetic. */
final class ExpansionReader {
    /** What may follow the name in braces; longest first, so that none is taken for the beginning of another. */
    private static final List<String> OPERATORS = List.of(
            ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#", "%", "/", "^",
            ",", "@", ":", "*");

    private static final String SPECIAL = "@*#?-$!";

    private final Cursor cursor;
    private final WordReader words;
    private final ScriptReader scripts;

    ExpansionReader(Cursor cursor, WordReader words, ScriptReader scripts) {
        this.cursor = cursor;
        this.words = words;
        this.scripts = scripts;
    }

    /** What begins with the {@code $} here; nothing if it stands for itself. */
    @Nullable
    WordPart read(Context context) {
        char next = cursor.peek(1);
        if (next == '{') {
            return braced(context);
        } else if (next == '(') {
            return cursor.peek(2) == '(' ? arithmeticOrCommand() : command();
        } else if (next == '\'' && !context.isQuoted()) {
            int start = cursor.at();
            cursor.advance();
            return words.singleQuoted(WordPart.Quote.ANSI_C, start);
        } else if (next == '"' && !context.isQuoted()) {
            int start = cursor.at();
            cursor.advance();
            return words.doubleQuoted(WordPart.Quote.LOCALE, start);
        }
        return parameter();
    }

    private @Nullable WordPart parameter() {
        int start = cursor.at();
        char next = cursor.peek(1);
        if (!WordReader.isNameStart(next) && !isDigit(next) && SPECIAL.indexOf(next) < 0) {
            return null;
        }
        cursor.advance();
        var name = isDigit(next) ? one() : name();
        return new WordPart.Parameter(name, "", List.of(), cursor.spanFrom(start));
    }

    /** A name, a special parameter, or a number here; empty if there is none. */
    private String name() {
        int start = cursor.at();
        if (cursor.atEnd()) {
            return "";
        } else if (SPECIAL.indexOf(cursor.peek()) >= 0) {
            return one();
        }
        boolean number = isDigit(cursor.peek());
        while (isDigit(cursor.peek()) || (!number && WordReader.isNameStart(cursor.peek()))) {
            cursor.advance();
        }
        return cursor.textFrom(start);
    }

    private String one() {
        int start = cursor.at();
        cursor.advance();
        return cursor.textFrom(start);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private WordPart braced(Context context) {
        int start = cursor.at();
        cursor.descend();
        cursor.moveTo(start + 2);
        var prefix = prefix();
        var name = name();
        if (name.isEmpty()) {
            cursor.giveUp(start);
        }
        if (cursor.peek() == '[') {
            cursor.advance();
            words.parts(Context.SUBSCRIPT);
            cursor.expect("]", start);
        }
        boolean bare = cursor.peek() == '}';
        var operator = bare
                ? prefix
                : OPERATORS.stream().filter(cursor::eat).findFirst().orElse("");
        if (!bare && operator.isEmpty()) {
            cursor.giveUp(start);
        }
        var argument = words.parts(argumentContext(context, operator));
        cursor.expect("}", start);
        cursor.ascend();
        return new WordPart.Parameter(name, operator, argument, cursor.spanFrom(start));
    }

    /** {@code #} or {@code !} before a name; without a name after it, it is the name of a special parameter itself. */
    private String prefix() {
        char next = cursor.peek(1);
        boolean named = WordReader.isNameStart(next) || isDigit(next) || next == '@' || next == '*';
        return named && (cursor.peek() == '#' || cursor.peek() == '!') ? one() : "";
    }

    /** Patterns have quotes of their own, even within quotes; other arguments continue the quotes around them. */
    private static Context argumentContext(Context context, String operator) {
        boolean pattern = operator.startsWith("#") || operator.startsWith("%") || operator.startsWith("/");
        return context.isQuoted() && !pattern ? Context.QUOTED_ARGUMENT : Context.ARGUMENT;
    }

    private WordPart command() {
        int start = cursor.at();
        cursor.moveTo(start + 2);
        return substitution(Substitution.Kind.COMMAND, start);
    }

    /** Reads {@code <(...)} or {@code >(...)}. */
    WordPart process() {
        int start = cursor.at();
        var kind = cursor.peek() == '<' ? Substitution.Kind.PROCESS_IN : Substitution.Kind.PROCESS_OUT;
        cursor.moveTo(start + 2);
        return substitution(kind, start);
    }

    private WordPart substitution(Substitution.Kind kind, int start) {
        cursor.descendIntoSubstitution();
        var body = scripts.list();
        cursor.expect(")", start);
        cursor.ascendFromSubstitution();
        return new Substitution(kind, body, cursor.spanFrom(start));
    }

    /**
     * Reads the commands between backquotes, where a backslash before {@code $}, a backquote or a backslash belongs to
     * the quoting and not to the commands.
     */
    WordPart backquotes(Context context) {
        int start = cursor.at();
        var text = cursor.text();
        var script = MappedText.builder().append(cursor.source(), start + 1, start + 1);
        int verbatim = start + 1;
        int at = verbatim;
        while (at < cursor.limit() && text.charAt(at) != '`') {
            if (text.charAt(at) == '\\' && at + 1 < cursor.limit()) {
                char next = text.charAt(at + 1);
                if (next == '$' || next == '`' || next == '\\' || (next == '"' && context == Context.DOUBLE_QUOTES)) {
                    script.append(cursor.source(), verbatim, at);
                    verbatim = at + 1;
                }
                at++;
            }
            at++;
        }
        if (at >= cursor.limit()) {
            cursor.giveUp(start);
        }
        script.append(cursor.source(), verbatim, Math.min(at, cursor.limit()));
        cursor.moveTo(Math.min(at + 1, cursor.limit()));
        var inner = cursor.within(script.build());
        var body = ScriptReader.read(inner);
        if (inner.gaveUp()) {
            cursor.giveUp(start);
        }
        return new Substitution(Substitution.Kind.BACKQUOTES, body, cursor.spanFrom(start));
    }

    /** Reads <code>$((...))</code>, or a command that begins with a subshell. */
    private WordPart arithmeticOrCommand() {
        var arithmetic = arithmetic(cursor.at(), cursor.at() + 1);
        return arithmetic == null ? command() : arithmetic;
    }

    /** Reads {@code ((...))} at {@code open}; nothing if these are two subshells, one in the other. */
    WordPart.@Nullable Arithmetic arithmetic(int start, int open) {
        int content = open + 2;
        int close = arithmeticEnd(content);
        if (close < 0) {
            return null;
        }
        var parts = cursor.readApart(content, close, () -> words.parts(Context.ARITHMETIC));
        cursor.moveTo(Math.min(close + 2, cursor.limit()));
        return new WordPart.Arithmetic(parts, cursor.spanFrom(start));
    }

    /** Where the {@code ))} stands that ends an expression; -1 if a single parenthesis ends it, so that it is none. */
    private int arithmeticEnd(int from) {
        var text = cursor.text();
        int open = 0;
        for (int at = from; at < cursor.limit(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '\'' -> at = closing(text, '\'', at + 1);
                case '"' -> at = closing(text, '"', at + 1);
                case '(' -> open++;
                case ')' -> {
                    if (open-- == 0) {
                        return text.startsWith("))", at) ? at : -1;
                    }
                }
                default -> {}
            }
        }
        cursor.giveUp(cursor.at());
        return cursor.limit();
    }

    private static int closing(String text, char quote, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != quote) {
            at += quote == '"' && text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
