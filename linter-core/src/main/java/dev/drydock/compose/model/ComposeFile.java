package dev.drydock.compose.model;

import dev.drydock.compose.syntax.YamlFile;
import dev.drydock.compose.syntax.YamlMapping;
import dev.drydock.compose.syntax.YamlNode;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One compose file as rules read it. What other files say (overrides, {@code include}, {@code extends} of a file) is
 * not in it. Later documents of the file are laid over earlier ones.
 */
public final class ComposeFile {
    private static final YamlMapping EMPTY = new YamlMapping(Span.at(0), List.of(), false, "");

    private final YamlFile yaml;
    private final Section top;
    private final List<Service> services;
    private final Map<String, Service> byName = new HashMap<>();
    private final ServiceGraph graph;
    private final Set<String> awaited;
    private final boolean overlay;
    private final List<VariableUse> variables;
    private final List<ComposeProblem> problems;

    private ComposeFile(YamlFile yaml, Variables known) {
        this.yaml = yaml;
        List<YamlMapping> documents = yaml.documents().stream()
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .toList();
        top = new Section(documents.stream().reduce(Merge::merge).orElse(EMPTY), known);
        List<Service> shown = top.section("services")
                .map(section -> new Services(section, known).all())
                .orElse(List.of());
        overlay = yaml.source().name().contains(".override.") || shown.stream().anyMatch(ComposeFile::lacksImage);
        services = overlay || !yaml.problems().isEmpty()
                ? shown.stream().map(Service::asPart).toList()
                : shown;
        services.forEach(service -> byName.putIfAbsent(service.name(), service));
        graph = new ServiceGraph(services);
        awaited = services.stream()
                .flatMap(service -> service.dependencies().stream())
                .filter(need -> need.condition() == Dependency.Condition.COMPLETED
                        && need.service().isKnown())
                .map(need -> need.service().shown())
                .collect(Collectors.toUnmodifiableSet());
        var templates = new TemplateWalk(yaml.documents());
        variables = List.copyOf(templates.uses());
        problems = problems(yaml, templates, known);
    }

    /** Reads a file of which only itself is known. */
    public static ComposeFile read(SourceText source) {
        return read(YamlFile.parse(source), Variables.unknown());
    }

    /** Reads a file with some variables known, such as those of the {@link EnvFile} beside it. */
    public static ComposeFile read(YamlFile yaml, Variables known) {
        return new ComposeFile(yaml, known);
    }

    /** Whether Compose would refuse the service if there were nothing below it. */
    private static boolean lacksImage(Service service) {
        return service.complete() && Stream.of("image", "build", "provider").noneMatch(service.section()::has);
    }

    private static List<ComposeProblem> problems(YamlFile yaml, TemplateWalk templates, Variables known) {
        var problems = new ArrayList<ComposeProblem>();
        yaml.problems().forEach(problem -> problems.add(new ComposeProblem(problem.span(), problem.message())));
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        if (yaml.documents().isEmpty()) {
            return List.of(new ComposeProblem(Span.at(0), "The file is empty"));
        }
        problems.addAll(templates.problems());
        for (YamlNode document : yaml.documents()) {
            problems.addAll(ShapeCheck.whole(known).check(document));
        }
        problems.sort((a, b) -> a.span().compareTo(b.span()));
        return List.copyOf(problems);
    }

    public SourceText source() {
        return yaml.source();
    }

    /** The tree below, with comments and duplicate keys. */
    public YamlFile yaml() {
        return yaml;
    }

    /** What Compose would refuse, in the order of the file. If the YAML itself is broken, only that. */
    public List<ComposeProblem> problems() {
        return problems;
    }

    /** Whether the YAML could be read to its end; if not, a missing key says nothing. */
    public boolean isReadable() {
        return yaml.problems().isEmpty();
    }

    /** The keys of the file. */
    public Section top() {
        return top;
    }

    /** Whether other files bring in services and volumes, so that what is missing here may be there. */
    public boolean includesOthers() {
        return top.has("include");
    }

    /**
     * Whether it is to be laid over another file, so that what is missing here may be there: its name says so, or one of
     * its services could not run for lack of an image.
     */
    public boolean isOverlay() {
        return overlay;
    }

    /** Whether all services, volumes, networks and so on of its project are in it, as far as it tells. */
    public boolean isWhole() {
        return isReadable() && !overlay && !includesOthers();
    }

    /**
     * Whether a service is there to do its work and end: others wait for its success, it is not to be restarted, or it
     * is deployed as a job.
     */
    public boolean isJob(Service service) {
        return service.section()
                        .text("restart")
                        .filter(restart -> restart.is("no"))
                        .isPresent()
                || service.section()
                        .text("deploy", "mode")
                        .filter(mode -> mode.shown().endsWith("-job"))
                        .isPresent()
                || awaited.contains(service.name());
    }

    /** The services, in the order of the file. */
    public List<Service> services() {
        return services;
    }

    public Optional<Service> service(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<Resource> volumes() {
        return resources("volumes");
    }

    public List<Resource> networks() {
        return resources("networks");
    }

    public List<Resource> secrets() {
        return resources("secrets");
    }

    public List<Resource> configs() {
        return resources("configs");
    }

    private List<Resource> resources(String kind) {
        return top.section(kind).stream()
                .flatMap(section -> section.entries().stream()
                        .map(entry -> new Resource(
                                entry, section.section(entry.value()).orElseGet(() -> section.nothing(entry.span())))))
                .toList();
    }

    /** Which service needs which. */
    public ServiceGraph graph() {
        return graph;
    }

    /** The variables in all values, in the order of the file. */
    public List<VariableUse> variables() {
        return variables;
    }

    @Override
    public String toString() {
        return yaml.source().name();
    }
}
