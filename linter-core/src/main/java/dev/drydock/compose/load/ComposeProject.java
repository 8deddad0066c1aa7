package dev.drydock.compose.load;

import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceGraph;
import dev.drydock.compose.model.Variables;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What runs: all files of a project as one, with variables filled in, in canonical form, and without what no active
 * service uses. Spans count in a space of all files; {@link #locate} says what they mean.
 */
public final class ComposeProject {
    private final YamlMapping tree;
    private final Section top;
    private final Set<String> known;
    private final String directory;
    private final List<String> files;
    private final Environment environment;
    private final SourceMap sources;

    ComposeProject(
            YamlMapping tree,
            Set<String> known,
            String directory,
            List<String> files,
            Environment environment,
            SourceMap sources) {
        this.tree = tree;
        this.top = new Section(tree, Variables.FILLED_IN);
        this.known = Set.copyOf(known);
        this.directory = directory;
        this.files = List.copyOf(files);
        this.environment = environment;
        this.sources = sources;
    }

    public String name() {
        return Tree.text(tree, "name").orElse("");
    }

    /** Absolute path of the folder that relative paths start from. */
    public String directory() {
        return directory;
    }

    /** Absolute paths of the compose files, in order. */
    public List<String> files() {
        return files;
    }

    /** The variables that the files could use, such as secrets that come from the environment. */
    public Map<String, String> environment() {
        return environment.values();
    }

    /** All of it, as {@code docker compose config} shows it. */
    public YamlMapping tree() {
        return tree;
    }

    /** The active services, by name. */
    public List<Service> services() {
        return Tree.child(tree, "services").entries().stream()
                .map(entry -> {
                    var mapping = (YamlMapping) entry.value();
                    return new Service(entry.key(), mapping, new Section(mapping, Variables.FILLED_IN), true);
                })
                .toList();
    }

    /** The names of all services in the files, active or not. */
    public Set<String> known() {
        return known;
    }

    public Optional<Service> service(String name) {
        return services().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    /** Which service needs which. */
    public ServiceGraph graph() {
        return new ServiceGraph(services());
    }

    public List<Resource> networks() {
        return resources("networks");
    }

    public List<Resource> volumes() {
        return resources("volumes");
    }

    public List<Resource> secrets() {
        return resources("secrets");
    }

    public List<Resource> configs() {
        return resources("configs");
    }

    private List<Resource> resources(String kind) {
        return Tree.child(tree, kind).entries().stream()
                .map(ComposeProject::resource)
                .toList();
    }

    private static Resource resource(YamlEntry entry) {
        return new Resource(entry, new Section((YamlMapping) entry.value(), Variables.FILLED_IN));
    }

    /** The keys of the project as a whole. */
    public Section top() {
        return top;
    }

    /** {@code file:line:column} of where a span starts. */
    public String locate(Span span) {
        return sources.locate(span);
    }
}
