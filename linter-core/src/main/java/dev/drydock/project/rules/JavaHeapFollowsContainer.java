package dev.drydock.project.rules;

import dev.drydock.compose.model.ByteSize;
import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Cmd;
import dev.drydock.dockerfile.syntax.Entrypoint;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags Java heaps that may grow to the memory limit of their service and beyond. */
public final class JavaHeapFollowsContainer implements Rule<ProjectModel> {
    private static final Pattern HEAP =
            Pattern.compile("(?<![\\w-])-(?:Xmx|XX:MaxHeapSize=)(\\d{1,15}[kmgtKMGT]?)(?!\\w)");

    /** Where a heap is set, and how large it may grow. */
    private record Heap(SourceText source, Span span, String size) {
        Finding finding(Service service, Text limit) {
            return Finding.in(
                    source,
                    span,
                    "the heap may grow to `%s`, but service `%s` gets `%s` for everything; use `-XX:MaxRAMPercentage`"
                            .formatted(size, service.name(), limit.shown()));
        }
    }

    @Override
    public RuleInfo info() {
        String compose = """
                services:
                  api:
                    build: .
                    mem_limit: 1g
                """;
        return RuleInfo.of(
                        "java-heap-follows-container",
                        Severity.INFO,
                        Family.COMMAND,
                        "A fixed Java heap that is larger than the memory of its service")
                .because(
                        "The kernel kills a container that goes beyond its limit, without an `OutOfMemoryError` or a word in"
                                + " the log, and a JVM needs memory besides its heap. `-XX:MaxRAMPercentage=75` follows the"
                                + " limit, whatever it is set to.")
                .example(
                        Example.files("compose.yaml", compose, "Dockerfile", """
                                FROM eclipse-temurin:21-jre
                                COPY app.jar /app.jar
                                CMD ["java", "-Xmx2g", "-jar", "/app.jar"]
                                """),
                        Example.files("compose.yaml", compose, "Dockerfile", """
                                FROM eclipse-temurin:21-jre
                                COPY app.jar /app.jar
                                CMD ["java", "-XX:MaxRAMPercentage=75", "-jar", "/app.jar"]
                                """));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        // Services that share a Dockerfile share its heap; it is reported once.
        var byPlace = new LinkedHashMap<String, Finding>();
        for (ComposeFile file : project.composeFiles()) {
            for (Service service : file.services()) {
                tooLarge(project, file, service).forEach(byPlace::putIfAbsent);
            }
        }
        return byPlace.values().stream();
    }

    private static Map<String, Finding> tooLarge(ProjectModel project, ComposeFile file, Service service) {
        var byPlace = new LinkedHashMap<String, Finding>();
        limit(service)
                .ifPresent(limit -> Stream.concat(ofService(file.source(), service), ofImage(project, service))
                        .filter(heap -> exceeds(heap.size(), limit))
                        .forEach(heap ->
                                byPlace.put(heap.source().locate(heap.span().start()), heap.finding(service, limit))));
        return byPlace;
    }

    private static boolean exceeds(String size, Text limit) {
        OptionalLong heap = ByteSize.parse(size);
        OptionalLong most = limit.value().map(ByteSize::parse).orElse(OptionalLong.empty());
        return heap.isPresent() && most.isPresent() && most.getAsLong() > 0 && heap.getAsLong() >= most.getAsLong();
    }

    private static Optional<Text> limit(Service service) {
        return service.section()
                .text("mem_limit")
                .or(() -> service.section().text("deploy", "resources", "limits", "memory"));
    }

    private static Stream<Heap> ofService(SourceText source, Service service) {
        Stream<Text> words = Stream.of(service.entrypoint(), service.command())
                .flatMap(Optional::stream)
                .map(Command::words)
                .flatMap(List::stream);
        Stream<Text> values = service.environment().stream().map(Pair::value);
        return Stream.concat(words, values)
                .flatMap(text -> HEAP.matcher(text.shown())
                        .results()
                        .map(match -> new Heap(
                                source, text.slice(match.start(), match.end()).span(), match.group(1))));
    }

    /** What the Dockerfile of a service sets and the service does not override. */
    private static Stream<Heap> ofImage(ProjectModel project, Service service) {
        return project.buildOf(service).stream()
                .flatMap(build -> project.dockerfile(build).filter(project.dockerfiles()::contains).stream()
                        .flatMap(file -> build.stage(file).stream()
                                .flatMap(stage -> texts(service, stage))
                                .flatMap(span -> heaps(file, span))));
    }

    private static Stream<Heap> heaps(DockerfileModel file, Span span) {
        String text = file.source().slice(span);
        return HEAP.matcher(text)
                .results()
                .map(match -> new Heap(file.source(), span(match).shift(span.start()), match.group(1)));
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static Stream<Span> texts(Service service, Stage stage) {
        boolean ownEntrypoint = service.entrypoint().isPresent();
        Stream<Span> entrypoint = stage.inForce(Entrypoint.class).stream()
                .filter(found -> !ownEntrypoint)
                .map(found -> found.command().span());
        Stream<Span> command = stage.inForce(Cmd.class).stream()
                .filter(found -> !ownEntrypoint && service.command().isEmpty())
                .map(found -> found.command().span());
        return Stream.concat(Stream.concat(entrypoint, command), variables(service, stage));
    }

    private static Stream<Span> variables(Service service, Stage stage) {
        Set<String> overridden =
                service.environment().stream().map(pair -> pair.name().shown()).collect(Collectors.toSet());
        return stage.variables().namesAt(Integer.MAX_VALUE).stream()
                .filter(name -> !overridden.contains(name))
                .flatMap(name -> stage.variables().at(name, Integer.MAX_VALUE).stream())
                .filter(definition -> definition.kind() == Definition.Kind.ENV)
                .map(definition -> definition.pair().value().span());
    }
}
