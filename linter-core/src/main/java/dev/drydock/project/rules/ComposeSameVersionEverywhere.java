package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ImageName;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.project.ProjectModel;
import dev.drydock.project.ServiceBuild;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Paths;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags images of which one project uses several versions. */
public final class ComposeSameVersionEverywhere implements Rule<ProjectModel> {
    /** What follows the version in a tag: {@code -alpine}, {@code -jre-noble}. */
    private static final Pattern VARIANT = Pattern.compile("-[A-Za-z].*");

    /** A place that names an image. */
    private record Use(SourceText source, Span span, ImageReference image) {
        String version() {
            String tag = image.tag().isEmpty() ? "latest" : image.tag();
            return VARIANT.matcher(tag).replaceFirst("");
        }

        String name() {
            return image.familiarName() + (image.tag().isEmpty() ? "" : ":" + image.tag());
        }
    }

    @Override
    public RuleInfo info() {
        String old = "FROM postgres:15-alpine\nCOPY init/ /docker-entrypoint-initdb.d/\n";
        String mended = "FROM postgres:16-alpine\nCOPY init/ /docker-entrypoint-initdb.d/\n";
        String compose = """
                services:
                  db:
                    build: .
                  restore:
                    image: postgres:16
                    command: pg_restore -h db /dump
                """;
        return RuleInfo.of(
                        "compose-same-version-everywhere",
                        Severity.INFO,
                        Family.IMAGE,
                        "One image in several versions within a project")
                .because("A client that is older than its server, or a test that runs against another version than the"
                        + " stack, fails in ways that nobody looks for. Two versions also mean two downloads. Use one"
                        + " version of an image in all compose files of a folder and in the Dockerfiles they build.")
                .example(
                        Example.files("compose.yaml", compose, "Dockerfile", old),
                        Example.files("compose.yaml", compose, "Dockerfile", mended));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        Map<String, List<ComposeFile>> folders = project.composeFiles().stream()
                .collect(Collectors.groupingBy(
                        file -> Paths.parent(file.source().name()), LinkedHashMap::new, Collectors.toList()));
        return folders.values().stream().flatMap(files -> check(uses(project, files)));
    }

    private static Collection<Use> uses(ProjectModel project, List<ComposeFile> files) {
        var uses = new LinkedHashSet<Use>();
        files.forEach(file -> pulled(file).forEach(uses::add));
        List<String> built = project.serviceBuilds().stream()
                .filter(build -> files.contains(build.file()))
                .map(ServiceBuild::dockerfile)
                .toList();
        project.dockerfiles().stream()
                .filter(dockerfile -> built.contains(dockerfile.source().name()))
                .forEach(dockerfile -> bases(dockerfile).forEach(uses::add));
        return uses;
    }

    private static Stream<Use> pulled(ComposeFile file) {
        return file.services().stream()
                .filter(service -> !service.section().has("build"))
                .flatMap(service -> service.image().stream())
                .flatMap(image -> use(file, image));
    }

    private static Stream<Use> use(ComposeFile file, ImageName image) {
        return image.reference().map(reference -> new Use(file.source(), image.span(), reference)).stream();
    }

    private static Stream<Use> bases(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.from().stream()
                        .flatMap(from -> stage.image().stream()
                                .map(image ->
                                        new Use(file.source(), from.image().span(), image))));
    }

    private static Stream<Finding> check(Collection<Use> uses) {
        Map<String, Map<String, List<Use>>> byImage = uses.stream()
                .filter(use ->
                        !use.image().tag().isEmpty() || use.image().digest().isEmpty())
                .collect(Collectors.groupingBy(
                        use -> use.image().name(),
                        LinkedHashMap::new,
                        Collectors.groupingBy(Use::version, LinkedHashMap::new, Collectors.toList())));
        return byImage.values().stream().flatMap(ComposeSameVersionEverywhere::odd);
    }

    /** The uses that don't have the most frequent version, or the one that comes first where several are. */
    private static Stream<Finding> odd(Map<String, List<Use>> byVersion) {
        List<Use> most = byVersion.values().stream()
                .reduce((best, next) -> next.size() > best.size() ? next : best)
                .orElse(List.of());
        return byVersion.values().stream()
                .filter(others -> others != most)
                .flatMap(List::stream)
                .map(use -> finding(use, most.get(0)));
    }

    private static Finding finding(Use use, Use other) {
        String place = use.source().name().equals(other.source().name())
                ? "elsewhere in this file"
                : "in `" + other.source() + "`";
        return Finding.in(
                use.source(),
                use.span(),
                "`" + use.name() + "` here is `" + other.name() + "` " + place + "; use one version everywhere");
    }
}
