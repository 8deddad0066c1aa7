package dev.drydock.compose.model;

import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value with variables, as Compose interpolates it: {@code $NAME}, {@code ${NAME}}, {@code ${NAME:-default}} with
 * {@code -}, {@code ?} and {@code +} with or without a colon, and {@code $$} for a dollar sign. A {@code $} before
 * anything else stands for itself.
 *
 * @param parts text and variables in order; their spans count within the value
 * @param fault the place of a <code>${</code> that begins no variable; empty if there is none
 */
public record Template(List<Part> parts, Span fault) {
    /** Stands in an expanded text for what a variable of unknown value holds; YAML files can't contain it. */
    public static final char UNKNOWN = '\uFFFF';

    private static final int DEEPEST = 20;

    public Template {
        parts = List.copyOf(parts);
    }

    /** A piece of the value. */
    public sealed interface Part permits Literal, Variable {
        /** Where it stands within the value. */
        Span span();
    }

    /** Text that stands for itself; {@code $$} is one of a single dollar sign. */
    public record Literal(Span span, String text) implements Part {}

    /** What a variable does when it is unset. */
    public enum Operator {
        /** It is empty then, and Compose warns. */
        NONE,
        /** {@code -}: the argument stands for it. */
        DEFAULT,
        /** {@code ?}: Compose stops with the argument as message. */
        REQUIRED,
        /** {@code +}: the argument stands for it when it is set, nothing when not. */
        ALTERNATIVE
    }

    /**
     * A variable.
     *
     * @param emptyIsUnset whether a colon makes an empty value count as none
     * @param argument what follows the operator, which may hold variables itself; it ends at the brace
     */
    public record Variable(Span span, String name, Operator operator, boolean emptyIsUnset, String argument)
            implements Part {
        /** Offset of the argument within the value. */
        public int argumentStart() {
            return span.end() - 1 - argument.length();
        }
    }

    /** Takes a value apart. After a fault the rest is literal. */
    public static Template parse(String value) {
        return new TemplateParser(value).parse();
    }

    /** Whether there is anything to fill in. */
    public boolean hasVariables() {
        return parts.stream().anyMatch(Variable.class::isInstance);
    }

    /** The value, if it can be known. */
    public Optional<String> resolve(Variables variables) {
        return Optional.of(expand(variables)).filter(text -> text.indexOf(UNKNOWN) < 0);
    }

    /** The value with {@link #UNKNOWN} wherever a variable of unknown value would be filled in. */
    public String expand(Variables variables) {
        return expand(variables, 0);
    }

    private String expand(Variables variables, int depth) {
        var text = new StringBuilder();
        for (Part part : parts) {
            text.append(expand(part, variables, depth));
        }
        return text.toString();
    }

    /** What stands for one part. */
    static String expand(Part part, Variables variables) {
        return expand(part, variables, 0);
    }

    private static String expand(Part part, Variables variables, int depth) {
        if (part instanceof Literal literal) {
            return literal.text();
        }
        var variable = (Variable) part;
        Optional<String> value = variables.value(variable.name());
        boolean set =
                value.isPresent() && !(variable.emptyIsUnset() && value.get().isEmpty());
        String unknown = String.valueOf(UNKNOWN);
        return switch (variable.operator()) {
            case NONE -> value.orElse(unknown);
            case REQUIRED -> set ? value.get() : unknown;
            case DEFAULT -> set ? value.get() : argument(variable, variables, depth);
            case ALTERNATIVE -> set ? argument(variable, variables, depth) : value.orElse(unknown);
        };
    }

    private static String argument(Variable variable, Variables variables, int depth) {
        return depth == DEEPEST
                ? String.valueOf(UNKNOWN)
                : parse(variable.argument()).expand(variables, depth + 1);
    }

    /** The variables of the value and of their arguments; spans count within the value. */
    public List<Variable> variables() {
        var found = new ArrayList<Variable>();
        collect(this, 0, 0, found);
        return found;
    }

    private static void collect(Template template, int shift, int depth, List<Variable> found) {
        for (Part part : template.parts()) {
            if (part instanceof Variable variable) {
                found.add(new Variable(
                        variable.span().shift(shift),
                        variable.name(),
                        variable.operator(),
                        variable.emptyIsUnset(),
                        variable.argument()));
                if (depth < DEEPEST && variable.operator() != Operator.NONE) {
                    collect(parse(variable.argument()), shift + variable.argumentStart(), depth + 1, found);
                }
            }
        }
    }
}
