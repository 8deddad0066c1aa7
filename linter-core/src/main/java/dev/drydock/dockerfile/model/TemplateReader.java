package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** Reads the quotes, escapes and variables of a word, by the rules of BuildKit's shell lexer. */
final class TemplateReader {
    /** Operands nested deeper than this are not read; no author writes them. */
    private static final int MAX_DEPTH = 50;

    private static final String SPECIAL_PARAMETERS = "@*#?-$!";

    private final Word word;
    private final String text;
    private final char escape;
    private final boolean quotes;
    private int at;
    private int depth;
    private boolean complete = true;

    /** @param quotes whether quotes are taken out */
    TemplateReader(Word word, char escape, boolean quotes) {
        this.word = word;
        this.text = word.text();
        this.escape = escape;
        this.quotes = quotes;
    }

    Template read() {
        return until(0);
    }

    /** Reads up to a character, which is taken, or to the end. */
    private Template until(int stop) {
        var parts = new ArrayList<Template.Part>();
        var literal = new StringBuilder();
        while (at < text.length() && text.charAt(at) != stop) {
            char c = text.charAt(at);
            if (quotes && c == '\'') {
                singleQuoted(literal);
            } else if (quotes && c == '"') {
                doubleQuoted(parts, literal);
            } else if (c == '$') {
                variable(parts, literal);
            } else if (c == escape) {
                // One that ends the text escapes nothing and is dropped.
                literal.append(text, at + 1, Math.min(at + 2, text.length()));
                at += 2;
            } else {
                literal.append(c);
                at++;
            }
        }
        complete &= stop == 0 || at < text.length();
        at = Math.min(at + 1, text.length());
        flush(parts, literal);
        return new Template(parts, complete);
    }

    private void singleQuoted(StringBuilder literal) {
        int end = text.indexOf('\'', at + 1);
        complete &= end >= 0;
        int stop = end < 0 ? text.length() : end;
        literal.append(text, at + 1, stop);
        at = Math.min(stop + 1, text.length());
    }

    private void doubleQuoted(List<Template.Part> parts, StringBuilder literal) {
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '$') {
                variable(parts, literal);
            } else if (c == escape && at + 1 < text.length() && isEscapedInQuotes(text.charAt(at + 1))) {
                literal.append(text.charAt(at + 1));
                at += 2;
            } else {
                literal.append(c);
                at++;
            }
        }
        complete &= at < text.length();
        at = Math.min(at + 1, text.length());
    }

    private boolean isEscapedInQuotes(char c) {
        return c == '"' || c == '$' || c == escape;
    }

    /** At a dollar sign: a variable, or the sign itself where no name follows. */
    private void variable(List<Template.Part> parts, StringBuilder literal) {
        int start = at++;
        if (at < text.length() && text.charAt(at) == '{') {
            at++;
            braced(start, parts, literal);
            return;
        }
        String name = name();
        if (name.isEmpty()) {
            literal.append('$');
            return;
        }
        flush(parts, literal);
        parts.add(new Template.Variable(name, "", Template.EMPTY, Template.EMPTY, word.span(start, at)));
    }

    private void braced(int start, List<Template.Part> parts, StringBuilder literal) {
        String name = name();
        String operator = operator();
        if (name.isEmpty() || operator.isEmpty() && !closes() || depth == MAX_DEPTH) {
            complete = false;
            literal.append(text, start, at);
            return;
        }
        Template operand = Template.EMPTY;
        Template replacement = Template.EMPTY;
        depth++;
        if (operator.isEmpty()) {
            at++;
        } else if (operator.startsWith("/")) {
            operand = until('/');
            replacement = until('}');
        } else {
            operand = until('}');
        }
        depth--;
        flush(parts, literal);
        parts.add(new Template.Variable(name, operator, operand, replacement, word.span(start, at)));
    }

    private boolean closes() {
        return at < text.length() && text.charAt(at) == '}';
    }

    private String operator() {
        for (String candidate : List.of(":-", ":+", ":?", "##", "%%", "//", "-", "+", "?", "#", "%", "/")) {
            if (text.startsWith(candidate, at)) {
                at += candidate.length();
                return candidate;
            }
        }
        return "";
    }

    private String name() {
        int start = at;
        if (at < text.length() && isDigit(text.charAt(at))) {
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        } else if (at < text.length() && SPECIAL_PARAMETERS.indexOf(text.charAt(at)) >= 0) {
            at++;
        } else {
            while (at < text.length() && isNameCharacter(text.charAt(at))) {
                at++;
            }
        }
        return text.substring(start, at);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    private static void flush(List<Template.Part> parts, StringBuilder literal) {
        if (!literal.isEmpty()) {
            parts.add(new Template.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
