package dev.drydock.dockerfile.model;

import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A word with its quotes and escapes taken out and its variables found, as Docker expands the arguments of ADD, COPY, ENV,
 * EXPOSE, FROM, LABEL, STOPSIGNAL, USER, VOLUME, WORKDIR and the defaults of ARG (Dockerfile reference, "Environment
 * replacement").
 *
 * @param parts literal texts and variables in turn
 * @param complete false if quotes or braces are not closed; then the parts are what could be read
 */
public record Template(List<Part> parts, boolean complete) {
    /** A piece of a word. */
    public sealed interface Part {}

    /** Characters that stand for themselves. */
    public record Literal(String text) implements Part {}

    /**
     * A variable: {@code $name} or {@code ${name<operator>operand}}.
     *
     * @param name its name; digits and special parameters count as names
     * @param operator empty, or one of {@code - :- + :+ ? :? # ## % %% / //}
     * @param operand what follows the operator; the pattern, for a replacement
     * @param replacement what a replacement puts in; empty for other operators
     * @param span the whole expression in the file
     */
    public record Variable(String name, String operator, Template operand, Template replacement, Span span)
            implements Part {
        /** Whether the expression has a value even if the variable has none. */
        public boolean hasFallback() {
            return operator.equals("-") || operator.equals(":-") || operator.equals("+") || operator.equals(":+");
        }

        private Optional<String> expand(Function<String, Optional<String>> values) {
            return new Modifier(operator)
                    .apply(values.apply(name), () -> operand.expand(values), () -> replacement.expand(values));
        }
    }

    static final Template EMPTY = new Template(List.of(), true);

    public Template {
        parts = List.copyOf(parts);
    }

    /**
     * Reads a word.
     *
     * @param escape the escape character of the file
     */
    public static Template of(Word word, char escape) {
        String text = word.text();
        return isPlain(text, escape) && !text.isEmpty()
                ? new Template(List.of(new Literal(text)), true)
                : new TemplateReader(word, escape, true).read();
    }

    /** Whether a text stands for itself, as most do: it has no variables, quotes and escapes. */
    static boolean isPlain(String text, char escape) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '$' || c == '"' || c == '\'' || c == escape) {
                return false;
            }
        }
        return true;
    }

    /** Reads a text in which quotes are characters like others, as in a here-document; the escape is as in {@link #of}. */
    public static Template unquoted(Word text, char escape) {
        return new TemplateReader(text, escape, false).read();
    }

    /**
     * What the word is, given all variables.
     *
     * @param values the value of a name; empty if it is not set
     * @return empty if quotes or braces are not closed, or if the build would stop, as {@code ${name:?}} may say
     */
    public Optional<String> expand(Function<String, Optional<String>> values) {
        var text = new StringBuilder();
        for (Part part : parts) {
            Optional<String> next =
                    part instanceof Literal literal ? Optional.of(literal.text()) : ((Variable) part).expand(values);
            if (next.isEmpty()) {
                return next;
            }
            text.append(next.get());
        }
        return complete ? Optional.of(text.toString()) : Optional.empty();
    }

    /** All variables, also those within the operands of others. */
    public Stream<Variable> variables() {
        return parts.stream()
                .filter(Variable.class::isInstance)
                .map(Variable.class::cast)
                .flatMap(variable -> Stream.concat(
                        Stream.of(variable),
                        Stream.concat(variable.operand.variables(), variable.replacement.variables())));
    }
}
