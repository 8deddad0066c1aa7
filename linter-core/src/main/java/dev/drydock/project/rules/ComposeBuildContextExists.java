package dev.drydock.project.rules;

import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Variables;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags builds of services that name a folder, Dockerfile, stage or build argument which does not exist. */
public final class ComposeBuildContextExists implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        String dockerfile = "FROM alpine:3.20 AS runtime\n";
        return RuleInfo.of(
                        "compose-build-context-exists",
                        Severity.ERROR,
                        Family.COMPOSE_STYLE,
                        "`build` names something that does not exist")
                .because("Compose stops at a context, Dockerfile or target that it does not find; an argument that no"
                        + " `ARG` declares is dropped. Paths count from the folder of the compose file, that of the"
                        + " Dockerfile from the context.")
                .example(
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build:
                                      context: web
                                      target: runtme
                                """, "web/Dockerfile", dockerfile),
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build:
                                      context: web
                                      target: runtime
                                """, "web/Dockerfile", dockerfile));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.serviceBuilds().stream()
                .filter(build -> ComposeFolder.isOnDisk(project.tree(), build.file()))
                .flatMap(build -> check(project, build));
    }

    private static Stream<Finding> check(ProjectModel project, ServiceBuild build) {
        if (!project.tree().isFolder(build.context())) {
            boolean made = project.git().ignored(build.context(), true)
                    || project.tree().kind(build.context()).isPresent();
            return made
                    ? Stream.empty()
                    : Stream.of(
                            finding(build, place(build), "there is no folder `" + build.context() + "` to build in"));
        }
        if (build.dockerfile().isEmpty() || project.git().ignored(build.dockerfile(), false)) {
            return Stream.empty();
        }
        return project.dockerfile(build)
                .map(dockerfile -> Stream.concat(target(build, dockerfile), arguments(build, dockerfile)))
                .orElseGet(() -> Stream.of(
                        finding(build, dockerfilePlace(build), "there is no Dockerfile `" + build.dockerfile() + "`")));
    }

    private static Stream<Finding> target(ServiceBuild build, DockerfileModel dockerfile) {
        Text target = build.section().target();
        if (!target.isKnown() || build.stage(dockerfile).isPresent()) {
            return Stream.empty();
        }
        List<String> names = dockerfile.stages().stream()
                .flatMap(stage -> stage.name().map(Word::text).stream())
                .toList();
        String known = names.isEmpty() ? "no named stages" : "the stages " + IgnoreFileFix.quoted(names);
        return Stream.of(finding(
                build,
                target.span(),
                "`" + dockerfile.source() + "` has no stage `" + target.shown() + "`; it has " + known));
    }

    private static Stream<Finding> arguments(ServiceBuild build, DockerfileModel dockerfile) {
        Set<String> declared = dockerfile
                .instructions(Arg.class)
                .flatMap(arg -> arg.declarations().stream())
                .map(pair -> pair.name().text())
                .collect(Collectors.toSet());
        return build.section().args().stream()
                .map(Pair::name)
                .filter(Text::isKnown)
                .filter(name -> !declared.contains(name.shown()) && !isPredefined(name.shown()))
                .map(name -> finding(
                        build,
                        name.span(),
                        "no `ARG` of `" + dockerfile.source() + "` declares `" + name.shown() + "`"));
    }

    private static boolean isPredefined(String name) {
        return Variables.PREDEFINED.contains(name) || Variables.PLATFORM.contains(name) || name.startsWith("BUILDKIT_");
    }

    private static Finding finding(ServiceBuild build, Span place, String message) {
        return Finding.in(build.file().source(), place, message);
    }

    private static Span place(ServiceBuild build) {
        Text context = build.section().context();
        return context.isEmpty() ? build.service().span() : context.span();
    }

    private static Span dockerfilePlace(ServiceBuild build) {
        Text dockerfile = build.section().dockerfile();
        return dockerfile.isEmpty() ? place(build) : dockerfile.span();
    }
}
