package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.NearMiss;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Takes the services that are active or asked for, with what they need, and the resources that those use. */
final class Selection {
    private final YamlMapping project;
    private final YamlMapping services;
    private final Problems problems;
    private final List<String> asked;
    private final Set<String> active;

    /**
     * A choice among the services of a project.
     *
     * @param asked those asked for; if there are none, all that are active
     */
    Selection(YamlMapping project, List<String> asked, List<String> profiles, Problems problems) {
        this.project = project;
        this.services = Tree.child(project, "services");
        this.problems = problems;
        this.asked = asked;
        this.active = active(profiles);
    }

    /** The names of the services that run. */
    Set<String> chosen() {
        Set<String> chosen = asked.isEmpty() ? active : withNeeds();
        checkNeeds(keep(services, chosen));
        return chosen;
    }

    /** The names of the services that are asked for or that a profile switches on, whether they run this time or not. */
    Set<String> active() {
        return active;
    }

    /** The project with some of its services, and with the resources that those use. */
    YamlMapping only(Set<String> names) {
        YamlMapping chosen = keep(services, names);
        YamlMapping all = Tree.with(project, "services", chosen);
        for (String kind : List.of("networks", "volumes", "secrets", "configs")) {
            YamlMapping used = keep(Tree.child(all, kind), used(chosen, kind));
            all = used.entries().isEmpty() ? Tree.without(all, kind) : Tree.with(all, kind, used);
        }
        return all;
    }

    private Set<String> active(List<String> profiles) {
        Set<String> enabled = new HashSet<>(profiles);
        for (String name : asked) {
            if (services.get(name).isEmpty()) {
                List<String> names =
                        services.entries().stream().map(YamlEntry::name).toList();
                problems.error("There is no service `" + name + "`" + NearMiss.clause(name, names));
            }
            enabled.addAll(profiles(Tree.child(services, name)));
        }
        Set<String> active = new TreeSet<>(asked);
        for (YamlEntry entry : services.entries()) {
            List<String> own = entry.value() instanceof YamlMapping service ? profiles(service) : List.of();
            if (own.isEmpty() || enabled.contains("*") || own.stream().anyMatch(enabled::contains)) {
                active.add(entry.name());
            }
        }
        return active;
    }

    private static List<String> profiles(YamlMapping service) {
        return Tree.items(service, "profiles").stream()
                .map(profile -> ((YamlScalar) profile).text())
                .toList();
    }

    private Set<String> withNeeds() {
        Set<String> all = new HashSet<>();
        var open = new ArrayDeque<>(asked);
        while (!open.isEmpty()) {
            String name = open.remove();
            if (all.add(name)) {
                needs(Tree.child(services, name)).entries().stream()
                        .filter(need -> active.contains(need.name()) || isRequired(need))
                        .forEach(need -> open.add(need.name()));
            }
        }
        return all;
    }

    private static YamlMapping needs(YamlMapping service) {
        return Tree.child(service, "depends_on");
    }

    private void checkNeeds(YamlMapping chosen) {
        for (YamlEntry service : chosen.entries()) {
            for (YamlEntry need : needs((YamlMapping) service.value()).entries()) {
                boolean known = services.get(need.name()).isPresent();
                if (known && !active.contains(need.name()) && isRequired(need)) {
                    problems.error(
                            need.key().span(),
                            "`" + service.name() + "` needs `" + need.name()
                                    + "`, which no active profile switches on; name one of its profiles, or write"
                                    + " `required: false`");
                }
            }
        }
    }

    private static boolean isRequired(YamlEntry need) {
        return need.value() instanceof YamlMapping how
                && !Tree.text(how, "required").filter("false"::equals).isPresent();
    }

    private static YamlMapping keep(YamlMapping mapping, Set<String> names) {
        return Tree.withEntries(
                mapping,
                mapping.entries().stream()
                        .filter(entry -> names.contains(entry.name()))
                        .toList());
    }

    private static Set<String> used(YamlMapping services, String kind) {
        Set<String> used = new HashSet<>();
        for (YamlEntry entry : services.entries()) {
            var service = (YamlMapping) entry.value();
            Tree.child(service, kind).entries().forEach(named -> used.add(named.name()));
            for (YamlNode item : Tree.items(service, kind)) {
                var use = (YamlMapping) item;
                if (!kind.equals("volumes")
                        || Tree.text(use, "type").filter("volume"::equals).isPresent()) {
                    used.add(Tree.text(use, "source").orElse(""));
                }
            }
            for (YamlNode item : Tree.items(Tree.child(service, "build"), kind)) {
                used.add(Tree.text((YamlMapping) item, "source").orElse(""));
            }
        }
        return used;
    }
}
