package dev.drydock.compose.model;

import dev.drydock.compose.model.Template.Literal;
import dev.drydock.compose.model.Template.Operator;
import dev.drydock.compose.model.Template.Part;
import dev.drydock.compose.model.Template.Variable;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the variables of one value. */
final class TemplateParser {
    private final String value;
    private final List<Part> parts = new ArrayList<>();
    /** Where the literal that is being read begins. */
    private int literal;

    TemplateParser(String value) {
        this.value = value;
    }

    Template parse() {
        int at = value.indexOf('$');
        Span fault = Span.at(0);
        while (at >= 0 && fault.isEmpty()) {
            int next = at + 1;
            if (value.startsWith("$", next)) {
                next = add(new Literal(new Span(at, at + 2), "$"));
            } else if (value.startsWith("{", next)) {
                int end = braced(at);
                fault = end < 0 ? new Span(at, at + 2) : fault;
                next = Math.max(end, next);
            } else if (nameEnd(next) > next) {
                int end = nameEnd(next);
                next = add(new Variable(new Span(at, end), value.substring(next, end), Operator.NONE, false, ""));
            }
            at = value.indexOf('$', next);
        }
        endLiteral(value.length());
        return new Template(parts, fault);
    }

    /** Reads a variable in braces; gives its end, or -1 if it is none. */
    private int braced(int at) {
        int name = at + 2;
        int nameEnd = nameEnd(name);
        if (nameEnd == name) {
            return -1;
        }
        boolean colon = value.startsWith(":", nameEnd);
        int operatorAt = colon ? nameEnd + 1 : nameEnd;
        Operator operator = operator(operatorAt);
        if (operator == Operator.NONE) {
            return !colon && value.startsWith("}", nameEnd)
                    ? add(new Variable(new Span(at, nameEnd + 1), value.substring(name, nameEnd), operator, false, ""))
                    : -1;
        }
        int close = closing(operatorAt + 1);
        return close < 0
                ? -1
                : add(new Variable(
                        new Span(at, close + 1),
                        value.substring(name, nameEnd),
                        operator,
                        colon,
                        value.substring(operatorAt + 1, close)));
    }

    private Operator operator(int at) {
        return switch (at < value.length() ? value.charAt(at) : ' ') {
            case '-' -> Operator.DEFAULT;
            case '?' -> Operator.REQUIRED;
            case '+' -> Operator.ALTERNATIVE;
            default -> Operator.NONE;
        };
    }

    /** The brace that closes a variable on the same line; with too few of them it is the last one. */
    private int closing(int from) {
        int open = 1;
        int last = -1;
        for (int at = from; at < value.length() && value.charAt(at) != '\n'; at++) {
            if (value.charAt(at) == '{') {
                open++;
            } else if (value.charAt(at) == '}') {
                last = at;
                open--;
                if (open == 0) {
                    return at;
                }
            }
        }
        return last;
    }

    private int nameEnd(int from) {
        int at = from;
        while (at < value.length() && isNamePart(value.charAt(at), at == from)) {
            at++;
        }
        return at;
    }

    private static boolean isNamePart(char c, boolean first) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (!first && c >= '0' && c <= '9');
    }

    private int add(Part part) {
        endLiteral(part.span().start());
        parts.add(part);
        literal = part.span().end();
        return literal;
    }

    private void endLiteral(int end) {
        if (end > literal) {
            parts.add(new Literal(new Span(literal, end), value.substring(literal, end)));
        }
    }
}
