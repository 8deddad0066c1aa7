package dev.drydock.compose.load;

import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.NearMiss;
import dev.drydock.text.Span;
import java.util.Optional;

/** Whether what services name is there. */
final class ReferenceCheck {
    private final YamlMapping project;
    private final Problems problems;

    ReferenceCheck(YamlMapping project, Problems problems) {
        this.project = project;
        this.problems = problems;
    }

    void check(YamlEntry entry) {
        var service = (YamlMapping) entry.value();
        String path = Tree.path("services", entry.name());
        for (YamlEntry need : Tree.child(service, "depends_on").entries()) {
            exists("service", need.name(), need.key().span(), path);
        }
        for (YamlEntry network : Tree.child(service, "networks").entries()) {
            exists("network", network.name(), network.key().span(), path);
        }
        for (YamlNode item : Tree.items(service, "volumes")) {
            var mount = (YamlMapping) item;
            if (Tree.text(mount, "type").filter("volume"::equals).isPresent()) {
                Tree.text(mount, "source").ifPresent(name -> exists("volume", name, mount.span(), path));
            }
        }
        for (YamlEntry context :
                Tree.child(Tree.child(service, "build"), "additional_contexts").entries()) {
            Optional.of(context.value())
                    .filter(YamlScalar.class::isInstance)
                    .map(value -> ((YamlScalar) value).text())
                    .filter(text -> text.startsWith("service:"))
                    .ifPresent(text -> exists(
                            "service", text.substring("service:".length()), context.valueSpan(), path + ".build"));
        }
        granted(service, path);
        granted(Tree.child(service, "build"), path + ".build");
    }

    private void granted(YamlMapping owner, String path) {
        for (String kind : new String[] {"secret", "config"}) {
            for (YamlNode item : Tree.items(owner, kind + "s")) {
                Tree.text((YamlMapping) item, "source").ifPresent(name -> exists(kind, name, item.span(), path));
            }
        }
    }

    private void exists(String kind, String name, Span place, String path) {
        YamlMapping declared = Tree.child(project, kind + "s");
        if (declared.get(name).isEmpty()) {
            problems.error(
                    place,
                    path,
                    "there is no " + kind + " `" + name + "`"
                            + NearMiss.clause(
                                    name,
                                    declared.entries().stream()
                                            .map(YamlEntry::name)
                                            .toList()));
        }
    }
}
