package dev.drydock.compose.load;

import dev.drydock.compose.model.Variables;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Makes of a file's tree one that says what is meant: {@code <<} is resolved, variables are filled in, and spans count
 * in the {@link SourceMap}. Values that aliases share stay shared, so the work is that of the file as written.
 */
final class Resolver {
    private final int shift;
    private final Variables environment;
    private final Problems problems;
    private final IdentityHashMap<YamlNode, YamlNode> done = new IdentityHashMap<>();

    Resolver(int shift, Variables environment, Problems problems) {
        this.shift = shift;
        this.environment = environment;
        this.problems = problems;
    }

    /** The tree below a value that is called by a path. */
    YamlNode resolve(YamlNode node, String path) {
        YamlNode known = done.get(node);
        if (known == null) {
            known = resolveNew(node, path);
            done.put(node, known);
        }
        return known;
    }

    private YamlNode resolveNew(YamlNode node, String path) {
        if (node.tag().equals(Merge.RESET)) {
            return Tree.tagged(Tree.nothing(node.span().shift(shift)), Merge.RESET); // whatever its value is
        }
        if (node instanceof YamlMapping mapping) {
            List<YamlEntry> entries = new ArrayList<>();
            for (YamlEntry entry : mapping.merged().entries()) {
                YamlScalar key = entry.key();
                entries.add(new YamlEntry(
                        new YamlScalar(key.span().shift(shift), key.text(), key.style(), key.kind(), key.tag()),
                        resolve(entry.value(), Tree.path(path, key.text())),
                        entry.valueSpan().shift(shift)));
            }
            return new YamlMapping(mapping.span().shift(shift), entries, mapping.flow(), mapping.tag());
        }
        if (node instanceof YamlSequence list) {
            List<YamlNode> items = new ArrayList<>();
            for (YamlNode item : list.items()) {
                if (item.tag().equals(Merge.RESET)) {
                    continue; // nothing lies below an item of a list
                }
                items.add(resolve(item, path + "[" + items.size() + "]"));
            }
            return new YamlSequence(list.span().shift(shift), items, list.flow(), list.tag());
        }
        return fill((YamlScalar) node, path);
    }

    private YamlScalar fill(YamlScalar scalar, String path) {
        var span = scalar.span().shift(shift);
        if (scalar.text().indexOf('$') < 0) {
            return new YamlScalar(span, scalar.text(), scalar.style(), scalar.kind(), scalar.tag());
        }
        var filler = new Filler(environment);
        String text = filler.fill(scalar.text());
        filler.fault().ifPresent(fault -> problems.error(span, path, fault));
        filler.unset()
                .forEach(name ->
                        problems.warning(span, "The variable `" + name + "` is not set; an empty text stands for it"));
        return new YamlScalar(span, text, scalar.style(), YamlScalar.Kind.STRING, scalar.tag());
    }
}
