package dev.drydock.compose.load;

import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Template.Literal;
import dev.drydock.compose.model.Template.Part;
import dev.drydock.compose.model.Template.Variable;
import dev.drydock.compose.model.Variables;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Fills the variables of one value in, as Compose does when it runs: what nobody has set is empty. */
final class Filler {
    private static final int DEEPEST = 20;

    private final Variables environment;
    private final Set<String> unset = new LinkedHashSet<>();
    private String fault = "";

    Filler(Variables environment) {
        this.environment = environment;
    }

    /** The value with its variables; after a fault it is not to be used. */
    String fill(String value) {
        return fill(value, 0);
    }

    /** Variables that were needed, have no value and no default. */
    Set<String> unset() {
        return unset;
    }

    /** Why the value can't be had, as a sentence; empty if it can. */
    Optional<String> fault() {
        return fault.isEmpty() ? Optional.empty() : Optional.of(fault);
    }

    private String fill(String value, int depth) {
        Template template = Template.parse(value);
        if (!template.fault().isEmpty() || depth == DEEPEST) {
            fail("`" + fromFault(value, template.fault().start())
                    + "` is no variable; write `${NAME}`, or `$$` for a dollar sign");
            return "";
        }
        var text = new StringBuilder();
        for (Part part : template.parts()) {
            text.append(part instanceof Variable variable ? fill(variable, depth) : ((Literal) part).text());
        }
        return text.toString();
    }

    private static String fromFault(String value, int start) {
        int brace = value.indexOf('}', start);
        int line = value.indexOf('\n', start);
        int end = brace >= 0 ? brace + 1 : line >= 0 ? line : value.length();
        return value.substring(start, end);
    }

    private String fill(Variable variable, int depth) {
        Optional<String> value = environment.value(variable.name());
        boolean set =
                value.isPresent() && !(variable.emptyIsUnset() && value.get().isEmpty());
        return switch (variable.operator()) {
            case NONE -> value.orElseGet(() -> nothing(variable.name()));
            case DEFAULT -> set ? value.get() : fill(variable.argument(), depth + 1);
            case ALTERNATIVE -> set ? fill(variable.argument(), depth + 1) : "";
            case REQUIRED -> set ? value.get() : demand(variable, depth);
        };
    }

    private String nothing(String name) {
        unset.add(name);
        return "";
    }

    private String demand(Variable variable, int depth) {
        String reason = fill(variable.argument(), depth + 1);
        fail("the variable `" + variable.name() + "` must be set" + (variable.emptyIsUnset() ? " to something" : "")
                + (reason.isEmpty() ? "" : ": " + reason));
        return "";
    }

    private void fail(String why) {
        if (fault.isEmpty()) {
            fault = why;
        }
    }
}
