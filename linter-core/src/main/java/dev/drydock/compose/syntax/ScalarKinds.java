package dev.drydock.compose.syntax;

import dev.drydock.compose.syntax.YamlScalar.Kind;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a plain scalar means, as Docker Compose's reader takes it: the core schema of YAML 1.2, with the octal and
 * underscored numbers of 1.1. Its {@code yes} and {@code on} stay strings until a boolean is asked for.
 */
final class ScalarKinds {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");
    private static final Pattern INT =
            Pattern.compile("[-+]?(?:0[xX][0-9a-fA-F_]++|0[oO]?[0-7_]++|0[bB][01_]++|0|[1-9][0-9_]*+)");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:\\.[0-9_]++|[0-9][0-9_]*+(?:\\.[0-9_]*+)?)(?:[eE][-+]?[0-9]++)?|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private ScalarKinds() {}

    static Kind of(String text, boolean plain, String tag) {
        return switch (tag) {
            case "!!null" -> Kind.NULL;
            case "!!bool" -> Kind.BOOL;
            case "!!int" -> Kind.INT;
            case "!!float" -> Kind.FLOAT;
            case "!!str", "!" -> Kind.STRING;
            default -> plain ? look(text) : Kind.STRING;
        };
    }

    private static Kind look(String text) {
        if (NULLS.contains(text)) {
            return Kind.NULL;
        }
        if (BOOLEANS.contains(text)) {
            return Kind.BOOL;
        }
        if ("+-.0123456789".indexOf(text.charAt(0)) < 0) {
            return Kind.STRING;
        }
        if (INT.matcher(text).matches()) {
            return Kind.INT;
        }
        return FLOAT.matcher(text).matches() ? Kind.FLOAT : Kind.STRING;
    }
}
