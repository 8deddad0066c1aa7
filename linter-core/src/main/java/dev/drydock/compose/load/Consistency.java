package dev.drydock.compose.load;

import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.Variables;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the parts of a project fit together. */
final class Consistency {
    private final Problems problems;

    Consistency(Problems problems) {
        this.problems = problems;
    }

    /**
     * Reports what Compose would refuse in a project in normal form. Services that are not active may be incomplete, or
     * have what another one has: files for several ways of running a project are written so.
     */
    void check(YamlMapping project, Set<String> active) {
        var services = new ArrayList<YamlEntry>();
        for (YamlEntry service : Tree.child(project, "services").entries()) {
            if (service.value() instanceof YamlMapping && active.contains(service.name())) {
                services.add(service);
            }
        }
        var references = new ReferenceCheck(project, problems);
        var each = new ServiceCheck(problems);
        for (YamlEntry service : services) {
            each.check(service);
            references.check(service);
        }
        containerNames(services);
        new ResourceCheck(problems).check(project);
        cycles(services);
    }

    private void containerNames(List<YamlEntry> services) {
        Map<String, String> owners = new HashMap<>();
        for (YamlEntry service : services) {
            var mapping = (YamlMapping) service.value();
            Tree.text(mapping, "container_name").ifPresent(name -> {
                String owner = owners.putIfAbsent(name, service.name());
                if (owner != null) {
                    problems.error(
                            mapping.entry("container_name").orElseThrow().valueSpan(),
                            Tree.path("services", service.name()),
                            "the container name `" + name + "` is that of the service `" + owner + "` already");
                }
            });
        }
    }

    private void cycles(List<YamlEntry> services) {
        var graph = new ServiceGraph(services.stream().map(Consistency::service).toList());
        for (List<ServiceGraph.Edge> cycle : graph.cycles()) {
            String path = cycle.stream()
                    .map(edge -> edge.from().name())
                    .collect(Collectors.joining("`, which needs `", "`", "`"));
            problems.error(
                    cycle.get(0).target().span(),
                    path + ", which needs `" + cycle.get(0).from().name() + "` again: none of them can start first");
        }
    }

    private static Service service(YamlEntry entry) {
        var mapping = (YamlMapping) entry.value();
        return new Service(entry.key(), mapping, new Section(mapping, Variables.FILLED_IN), true);
    }
}
