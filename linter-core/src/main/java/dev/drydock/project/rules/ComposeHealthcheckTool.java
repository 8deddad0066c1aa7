package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.HealthTest;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.shell.Command;
import dev.drydock.dockerfile.shell.Script;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.MappedText;
import dev.drydock.text.Paths;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags health checks that call a tool which the image of the service does not hold. */
public final class ComposeHealthcheckTool implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-healthcheck-tool",
                        Severity.INFO,
                        Family.COMPOSE_HEALTH,
                        "A health check with a tool that the image lacks")
                .because("A check whose program is missing fails each time, and the service never becomes healthy. Slim"
                        + " images have no `curl`, many not even `wget` or a shell. Call a program that the image has:"
                        + " `pg_isready`, `redis-cli ping`, `wget` in images of Alpine, or the service's own.")
                .example("""
                        services:
                          cache:
                            image: redis:8.0-alpine
                            healthcheck:
                              test: ["CMD", "curl", "-f", "http://localhost:6379"]
                        """, """
                        services:
                          cache:
                            image: redis:8.0-alpine
                            healthcheck:
                              test: ["CMD", "redis-cli", "ping"]
                        """);
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.composeFiles().stream()
                .flatMap(file -> file.services().stream()
                        .filter(service -> service.build().isEmpty())
                        .flatMap(service -> check(file, service)));
    }

    private static Stream<Finding> check(ComposeFile file, Service service) {
        Set<String> missing = service.image().map(ImageTools::missing).orElse(Set.of());
        List<Call> calls = service.healthcheck()
                .filter(check -> !missing.isEmpty())
                .map(check -> calls(check.test()))
                .orElse(List.of());
        // one tool may stand in for another: `curl ... || wget ...`
        return calls.stream().allMatch(call -> missing.contains(call.tool()))
                ? calls.stream()
                        .limit(1)
                        .map(call -> Finding.in(file.source(), call.place(), message(service, call.tool())))
                : Stream.empty();
    }

    private static String message(Service service, String tool) {
        String image = service.image().flatMap(ImageName::familiarName).orElseThrow();
        String advice = tool.equals("sh")
                ? "has no shell to run it; write `[\"CMD\", ...]` with a program of the image"
                : "has no `" + tool + "`, so that it always fails; call a program of the image";
        return "the health check of `" + service.name() + "` can't work: `" + image + "` " + advice;
    }

    /** A tool that the check calls. */
    private record Call(String tool, Span place) {}

    private static List<Call> calls(HealthTest test) {
        List<Text> words = test.words();
        if (words.isEmpty() || !words.stream().allMatch(Text::isKnown)) {
            return List.of();
        }
        Text first = words.get(0);
        return switch (test.kind()) {
            case EXEC -> ofProgram(Paths.name(first.shown()), first.span());
            case SHELL -> ofLine(first);
            case INHERITED, NONE, UNKNOWN -> List.of();
        };
    }

    private static List<Call> ofProgram(String program, Span place) {
        return ImageTools.isKnown(program) ? List.of(new Call(program, place)) : List.of();
    }

    private static List<Call> ofLine(Text line) {
        List<Command> commands = Script.read(MappedText.of(line.shown(), 0)).effectiveCommands();
        if (commands.stream().anyMatch(command -> command.is("command", "which", "type"))) {
            return List.of(); // it looks for what is there
        }
        List<Call> tools = commands.stream()
                .flatMap(command -> command.program().stream()
                        .flatMap(program -> ofProgram(program, place(line, command)).stream()))
                .toList();
        return tools.isEmpty() ? ofProgram("sh", line.span()) : tools;
    }

    private static Span place(Text line, Command command) {
        Span name = command.words().get(0).span();
        return line.slice(name.start(), name.end()).span();
    }
}
