package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Finds the variables in all values of a tree; keys hold none. A value with several aliases is visited once. */
final class TemplateWalk {
    private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<VariableUse> uses = new ArrayList<>();
    private final List<ComposeProblem> problems = new ArrayList<>();

    TemplateWalk(List<YamlNode> roots) {
        roots.forEach(this::visit);
    }

    List<VariableUse> uses() {
        return uses;
    }

    List<ComposeProblem> problems() {
        return problems;
    }

    private void visit(YamlNode node) {
        if (!seen.add(node)) {
            return;
        }
        if (node instanceof YamlMapping mapping) {
            mapping.entries().stream().map(YamlEntry::value).forEach(this::visit);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::visit);
        } else if (node instanceof YamlScalar scalar && scalar.text().indexOf('$') >= 0) {
            read(scalar);
        }
    }

    private void read(YamlScalar scalar) {
        Template template = Template.parse(scalar.text());
        for (Template.Variable variable : template.variables()) {
            uses.add(new VariableUse(scalar, variable, place(scalar, variable.span())));
        }
        if (!template.fault().isEmpty()) {
            problems.add(new ComposeProblem(
                    place(scalar, template.fault()),
                    "`${` begins no variable here; write `${NAME}`, or `$$` for a dollar sign"));
        }
    }

    private static Span place(YamlScalar scalar, Span within) {
        return scalar.isVerbatim() ? within.shift(scalar.textStart()) : scalar.span();
    }
}
