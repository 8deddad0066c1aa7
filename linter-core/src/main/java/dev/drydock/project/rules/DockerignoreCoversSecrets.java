package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.project.Build;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.FileTree.Kind;
import dev.drydock.text.Paths;
import java.util.List;
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
                        Example.files(
                                "Dockerfile", dockerfile, ".dockerignore", "*.log\n", ".env", "PASSWORD=example\n"),
                        Example.files(
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
        List<String> copied = builds.stream()
                .flatMap(build -> {
                    List<String> secrets = secrets(project, build);
                    return build.sources().stream().flatMap(source -> copied(build, source, secrets).stream());
                })
                .distinct()
                .toList();
        return builds.get(0).ignoreFile().stream()
                .filter(file -> !copied.isEmpty())
                .map(file -> IgnoreFileFix.lacks(
                        file,
                        copied,
                        IgnoreFileFix.quoted(copied) + " may hold secrets and would be copied into the image; ignore "
                                + pronoun(copied)));
    }

    private static Stream<Finding> unguarded(ProjectModel project, Build build) {
        List<String> secrets = secrets(project, build);
        return build.sources().stream()
                .filter(source -> !copied(build, source, secrets).isEmpty())
                .limit(1)
                .map(source -> {
                    List<String> copied = copied(build, source, secrets);
                    return Finding.in(
                                    build.dockerfile().source(),
                                    source.span(),
                                    "`" + source.word() + "` copies " + IgnoreFileFix.quoted(copied)
                                            + ", which may hold secrets; leave " + pronoun(copied)
                                            + " out with a `.dockerignore`")
                            .fix(IgnoreFileTemplate.create(project, build));
                });
    }

    private static String pronoun(List<String> files) {
        return files.size() == 1 ? "it" : "them";
    }

    private static List<String> secrets(ProjectModel project, Build build) {
        String folder = build.context().folder();
        return build.contents().items().stream()
                .filter(item -> item.kind() == Kind.FILE)
                .filter(item -> SecretFile.is(project.tree(), Paths.join(folder, item.path()), item.size()))
                .map(BuildContext.Item::path)
                .toList();
    }

    /** The secrets that come along with a folder or fit a wildcard; one that is named itself is meant. */
    private static List<String> copied(Build build, ContextSource source, List<String> secrets) {
        String meant = BuildContext.inside(source.path());
        return secrets.isEmpty()
                ? List.of()
                : build.context()
                        .named(source.path())
                        .flatMap(path -> secrets.stream().filter(secret -> Paths.within(path, secret)))
                        .filter(secret -> !secret.equals(meant))
                        .distinct()
                        .toList();
    }
}
