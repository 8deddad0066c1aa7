package dev.drydock.compose.load;

import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.PortRange;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Ports in the long form, one entry for each port of a container. */
final class PortForm {
    private final Problems problems;

    PortForm(Problems problems) {
        this.problems = problems;
    }

    YamlNode all(YamlNode node) {
        if (!(node instanceof YamlSequence list)) {
            return node;
        }
        var ports = new ArrayList<YamlNode>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlScalar written) {
                expand(written, ports);
            } else {
                ports.add(withDefaults((YamlMapping) item));
            }
        }
        return Tree.list(list.span(), ports);
    }

    private static YamlMapping withDefaults(YamlMapping port) {
        YamlMapping whole = Tree.withDefault(port, "mode", Tree.string(port.span(), "ingress"));
        return Tree.withDefault(whole, "protocol", Tree.string(port.span(), "tcp"));
    }

    private void expand(YamlScalar written, List<YamlNode> ports) {
        PortMapping.fault(Text.literal(written))
                .ifPresent(why -> problems.error(
                        written.span(), "The port mapping `" + written.text() + "` can't be read: " + why));
        PortMapping port = PortMapping.of(Text.literal(written));
        int size = Math.max(1, port.target().size());
        for (int i = 0; i < size; i++) {
            ports.add(one(written.span(), port, i));
        }
    }

    private static YamlMapping one(Span place, PortMapping port, int index) {
        var entries = new ArrayList<YamlEntry>();
        entries.add(Tree.entry(place, "mode", Tree.string(place, "ingress")));
        String ip = port.hostIp().shown();
        if (!ip.isEmpty()) {
            boolean bracketed = ip.startsWith("[") && ip.endsWith("]");
            entries.add(Tree.entry(
                    place, "host_ip", Tree.string(place, bracketed ? ip.substring(1, ip.length() - 1) : ip)));
        }
        entries.add(
                Tree.entry(place, "target", Tree.integer(place, port.target().first() + index)));
        if (port.published().isKnown()) {
            entries.add(Tree.entry(place, "published", Tree.string(place, published(port, index))));
        }
        entries.add(Tree.entry(place, "protocol", Tree.string(place, port.protocol())));
        return Tree.mapping(place, entries);
    }

    /** A range that is published for one port stays a range, of which any free one is taken. */
    private static String published(PortMapping port, int index) {
        PortRange range = port.published();
        boolean any = range.size() > 1 && port.target().size() == 1;
        return any ? range.first() + "-" + range.last() : Integer.toString(range.first() + index);
    }
}
