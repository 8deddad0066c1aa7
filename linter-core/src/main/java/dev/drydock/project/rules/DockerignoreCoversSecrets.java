package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.project.Build;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Flags files with secrets that come into an image because a folder around them is copied and nothing leaves them out. */
public final class DockerignoreCoversSecrets implements Rule<ProjectModel> {
    @Override
    public RuleInfo info() {
        String dockerfile = "FROM node:22-slim\nCOPY . /app/\n";
        return RuleInfo.of(
                        "dockerignore-covers-secrets",
                        Severity.ERROR,
                        Family.CONTEXT,
                        "A file with secrets is copied along with its folder")
                .because(
                        "Whoever can pull the image can read the file, even if a later layer deletes it. Leave it out with"
                                + " `.dockerignore`, and give secrets to a build with `RUN --mount=type=secret` and to a container"
                                + " when it starts. A file that was built into an image is no secret any more: replace what is in it.")
                .example(
                        Map.of("Dockerfile", dockerfile, ".dockerignore", "*.log\n", ".env", "PASSWORD=example\n"),
                        Map.of(
                                "Dockerfile",
                                dockerfile,
                                ".dockerignore",
                                "*.log\n.env\n",
                                ".env",
                                "PASSWORD=example\n"))
                .canFix();
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return Stream.concat(
                project.buildsByIgnoreFile().stream().flatMap(builds -> lacking(project, builds)),
                project.builds().stream()
                        .filter(build -> build.ignoreFile().isEmpty())
                        .flatMap(build -> unguarded(project, build)));
    }

    private static Stream<Finding> lacking(ProjectModel project, List<Build> builds) {
        List<String> secrets = builds.stream()
                .flatMap(build -> build.dockerfile().contextSources().flatMap(source -> copied(project, build, source)))
                .distinct()
                .toList();
        return builds.get(0).ignoreFile().stream()
                .filter(file -> !secrets.isEmpty())
                .map(file -> IgnoreFileFix.lacks(
                        file,
                        secrets,
                        IgnoreFileFix.quoted(secrets) + " may hold secrets and would be copied into the image; ignore "
                                + (secrets.size() == 1 ? "it" : "them")));
    }

    private static Stream<Finding> unguarded(ProjectModel project, Build build) {
        return build.dockerfile()
                .contextSources()
                .flatMap(source -> Stream.of(copied(project, build, source).toList())
                        .filter(secrets -> !secrets.isEmpty())
                        .map(secrets -> Finding.in(
                                        build.dockerfile().source(),
                                        source.span(),
                                        "`" + source.word() + "` copies " + IgnoreFileFix.quoted(secrets)
                                                + ", which may hold secrets; leave "
                                                + (secrets.size() == 1 ? "it" : "them") + " out with a `.dockerignore`")
                                .fix(IgnoreFileTemplate.create(project, build))))
                .limit(1);
    }

    /** Files with secrets that come along with a folder or fit a wildcard; one that is named itself is meant. */
    private static Stream<String> copied(ProjectModel project, Build build, ContextSource source) {
        List<String> taken = build.context().named(source.path()).toList();
        String meant = BuildContext.inside(source.path());
        return build.contents().items().stream()
                .filter(item -> item.kind() == Kind.FILE && !item.path().equals(meant))
                .filter(item -> taken.stream().anyMatch(path -> Paths.within(path, item.path())))
                .filter(item ->
                        SecretFile.is(project.tree(), Paths.join(build.context().folder(), item.path()), item.size()))
                .map(BuildContext.Item::path);
    }
}
