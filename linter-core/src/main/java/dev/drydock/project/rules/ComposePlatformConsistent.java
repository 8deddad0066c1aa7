package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Platform;
import dev.drydock.text.SourceText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Flags services for other platforms than the rest of their file, or than the Dockerfile that they are built from. A
 * service that names its platform, or that only some profile starts, is meant to differ from the rest.
 */
public final class ComposePlatformConsistent implements Rule<ProjectModel> {
    /** A service with the platform that it asks for. */
    private record Wish(Service service, Text text, Platform platform) {
        static Stream<Wish> of(Service service) {
            return service.section().text("platform").stream()
                    .flatMap(
                            text -> text
                                    .value()
                                    .flatMap(Platform::parse)
                                    .map(platform -> new Wish(service, text, platform))
                                    .stream());
        }

        /** Whether it could be for another architecture of the same system without being meant to. */
        boolean isComparable() {
            return !platform.architecture().isEmpty()
                    && service.profiles().isEmpty()
                    && !platform.isNamedIn(service.name());
        }

        Finding finding(SourceText source, String message) {
            return Finding.in(source, text.span(), message);
        }
    }

    @Override
    public RuleInfo info() {
        String dockerfile = "FROM --platform=linux/amd64 debian:13-slim\n";
        return RuleInfo.of(
                        "compose-platform-consistent",
                        Severity.INFO,
                        Family.PLATFORM,
                        "Services for different platforms")
                .because(
                        "A machine has one architecture and emulates the others, slowly and not always rightly. And an image"
                                + " that is built on a base for another platform than its service asks for does not start. Use"
                                + " one platform in the services of a file and in the Dockerfiles they build, or name none.")
                .example(
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    platform: linux/arm64
                                """, "Dockerfile", dockerfile),
                        Example.files("compose.yaml", """
                                services:
                                  web:
                                    build: .
                                    platform: linux/amd64
                                """, "Dockerfile", dockerfile));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        Stream<Finding> amongServices = project.composeFiles().stream().flatMap(ComposePlatformConsistent::odd);
        Stream<Finding> withDockerfiles = project.serviceBuilds().stream()
                .flatMap(build -> project.dockerfile(build).stream().flatMap(dockerfile -> check(build, dockerfile)));
        return Stream.concat(amongServices, withDockerfiles);
    }

    private static Stream<Finding> check(ServiceBuild build, DockerfileModel dockerfile) {
        Optional<Platform> base = build.stage(dockerfile).flatMap(dockerfile::constantPlatform);
        return base.stream()
                .flatMap(platform -> Wish.of(build.service())
                        .filter(wish -> wish.platform().excludes(platform))
                        .map(wish -> wish.finding(
                                build.file().source(),
                                "`%s` is built for `%s` in `%s`, not for `%s`; use one platform"
                                        .formatted(
                                                build.service().name(),
                                                platform,
                                                dockerfile.source(),
                                                wish.platform()))));
    }

    /** The services that are not for the most frequent architecture of their system, or the first of several such. */
    private static Stream<Finding> odd(ComposeFile file) {
        Map<String, Map<String, List<Wish>>> bySystem = file.services().stream()
                .flatMap(Wish::of)
                .filter(Wish::isComparable)
                .collect(Collectors.groupingBy(
                        wish -> wish.platform().os(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                wish -> wish.platform().architecture(), LinkedHashMap::new, Collectors.toList())));
        return bySystem.values().stream().flatMap(byArchitecture -> odd(file, byArchitecture));
    }

    private static Stream<Finding> odd(ComposeFile file, Map<String, List<Wish>> byArchitecture) {
        List<Wish> most = byArchitecture.values().stream()
                .reduce((best, next) -> next.size() > best.size() ? next : best)
                .orElse(List.of());
        return byArchitecture.values().stream()
                .filter(others -> others != most)
                .flatMap(List::stream)
                .map(wish -> wish.finding(file.source(), message(wish, most.get(0))));
    }

    private static String message(Wish wish, Wish usual) {
        return "`%s` is for `%s`, but `%s` for `%s`, so one of them is emulated; use one platform"
                .formatted(
                        wish.service().name(), wish.platform(), usual.service().name(), usual.platform());
    }
}
