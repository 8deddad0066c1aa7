package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.PortMapping;
import dev.drydock.compose.model.PortRange;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.rules.Sorting.Item;
import dev.drydock.compose.syntax.YamlSequence;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags ports that are not in ascending order. */
public final class ComposeSortedPorts implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-sorted-ports",
                        Severity.OFF,
                        Family.COMPOSE_STYLE,
                        "Ports that are not in ascending order")
                .because("In a list that ascends, a port that is taken or open by mistake is seen at once. Entries are"
                        + " compared by the port of the host, or else by that of the container; those with a variable there"
                        + " stay where they are.")
                .example("""
                        services:
                          storage:
                            image: minio/minio:RELEASE.2025-04-22T22-12-26Z
                            ports:
                              - "9001:9001"
                              - "9000:9000"
                        """, """
                        services:
                          storage:
                            image: minio/minio:RELEASE.2025-04-22T22-12-26Z
                            ports:
                              - "9000:9000"
                              - "9001:9001"
                        """)
                .standsFor(Peer.DCLINT, "service-ports-alphabetical-order")
                .canFix();
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(file.services().stream()
                .flatMap(service -> service.written().get("ports").stream()
                        .filter(YamlSequence.class::isInstance)
                        .flatMap(list -> check(file, service, (YamlSequence) list).stream())));
    }

    private static Optional<Finding> check(ComposeFile file, Service service, YamlSequence list) {
        List<Item> items = service.ports().stream()
                .filter(port -> list.span().contains(port.node().span()))
                .flatMap(port -> item(port).stream())
                .toList();
        return Sorting.check(file.yaml(), items, list.flow(), "Sort the ports");
    }

    private static Optional<Item> item(PortMapping port) {
        PortRange range = port.published().isMissing() ? port.target() : port.published();
        Span place = port.node().span();
        return range.isKnown()
                ? Optional.of(new Item(range.text().shown(), place, place, range.first(), lastPort(range)))
                : Optional.empty();
    }

    /** Of ranges that begin alike the shorter one comes first. */
    private static String lastPort(PortRange range) {
        return String.format(Locale.ROOT, "%05d", range.last());
    }
}
