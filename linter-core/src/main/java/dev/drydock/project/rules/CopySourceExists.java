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
import dev.drydock.text.Paths;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags sources of {@code COPY} and {@code ADD} that are not in the build context. */
public final class CopySourceExists implements Rule<ProjectModel> {
    /** Folders that a build fills before the image is built. */
    private static final Set<String> MADE = Set.of(
            "target", "build", "dist", "out", "bin", "obj", "publish", "release", "node_modules", "vendor", "_build");

    /** How people write a file that may be missing, as a wildcard need not fit anything: {@code yarn.lock*}, {@code .npmr[c]}. */
    private static final Pattern OPTIONAL = Pattern.compile(".*\\w\\*|.*\\[\\w][^/]*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "copy-source-exists",
                        Severity.ERROR,
                        Family.CONTEXT,
                        "`COPY` or `ADD` of a path that is not in the build context")
                .because(
                        "The build stops at a source that it does not find. Sources count from the build context, not from"
                                + " the folder of the Dockerfile. The rule is silent where it can't tell: about what git ignores"
                                + " and what lies in folders such as `target`, which a build fills, and about Dockerfiles of"
                                + " which no source is found at all, as their context is elsewhere.")
                .example(
                        Example.files(
                                "Dockerfile",
                                "FROM python:3.13-slim\nCOPY app.py requirments.txt /srv/\n",
                                "app.py",
                                ""),
                        Example.files("Dockerfile", "FROM python:3.13-slim\nCOPY app.py /srv/\n", "app.py", ""));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.builds().stream()
                .filter(CopySourceExists::isContextCertain)
                .flatMap(build -> build.sources().stream()
                        .filter(source -> !exists(build, source)
                                && !isToldOf(build, source)
                                && !isMade(project, build, source)
                                && !isOptional(build, source))
                        .map(source -> Finding.in(
                                build.dockerfile().source(),
                                source.span(),
                                "`" + source.word() + "` is not in the build context"
                                        + (build.context().folder().isEmpty()
                                                ? ""
                                                : " `" + build.context().folder() + "`")
                                        + "; sources count from there")));
    }

    /** Whether the context is there: a source is found in it, or a compose file names it and it holds files of its own. */
    private static boolean isContextCertain(Build build) {
        return (build.isStated() && build.hasFiles())
                || build.sources().stream()
                        .anyMatch(source -> !BuildContext.inside(source.path()).isEmpty() && exists(build, source));
    }

    private static boolean exists(Build build, ContextSource source) {
        return build.context().named(source.path()).findAny().isPresent();
    }

    /** Whether no-copy-outside-context or no-ignored-copy-source reports it. */
    private static boolean isToldOf(Build build, ContextSource source) {
        return source.climbsOut() || !build.context().sends(BuildContext.inside(source.path()));
    }

    private static boolean isOptional(Build build, ContextSource source) {
        String path = BuildContext.inside(source.path());
        return OPTIONAL.matcher(path).matches()
                && build.context().named(Paths.parent(path)).findAny().isPresent();
    }

    private static boolean isMade(ProjectModel project, Build build, ContextSource source) {
        String path = BuildContext.inside(source.path());
        boolean spansFolders = source.instruction().flag("parents").isPresent() && path.contains("**");
        return spansFolders
                || Stream.of(path.split("/", -1)).anyMatch(MADE::contains)
                || project.git().ignored(Paths.join(build.context().folder(), path), false);
    }
}
