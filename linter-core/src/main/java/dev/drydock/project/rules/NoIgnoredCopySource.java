package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.dockerfile.context.IgnorePattern;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.project.Build;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags sources of {@code COPY} and {@code ADD} that the ignore file leaves out of the context. */
public final class NoIgnoredCopySource implements Rule<ProjectModel> {
    /** Names that no pattern means but one that means everything. */
    private static final List<String> ANY_NAMES = List.of("q\u0001z", ".q\u0001z");

    @Override
    public RuleInfo info() {
        String dockerfile = "FROM eclipse-temurin:21-jre\nCOPY target/app.jar /srv/\n";
        return RuleInfo.of(
                        "no-ignored-copy-source",
                        Severity.ERROR,
                        Family.CONTEXT,
                        "`COPY` or `ADD` of a file that `.dockerignore` leaves out")
                .because(
                        "A file that is ignored does not reach the builder, so the build fails with a file not found, or"
                                + " copies nothing. Take the pattern out, or add an exception that begins with `!` behind it.")
                .example(
                        Example.files("Dockerfile", dockerfile, ".dockerignore", "target\n"),
                        Example.files("Dockerfile", dockerfile, ".dockerignore", "target\n!target/app.jar\n"))
                .standsFor(Peer.BUILDKIT, "CopyIgnoredFile");
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.builds().stream()
                .flatMap(build -> build.ignoreFile().stream()
                        .flatMap(ignore -> build.sources().stream()
                                .filter(source -> !source.climbsOut()) // of which no-copy-outside-context tells
                                .flatMap(source -> check(build, ignore, source).stream())));
    }

    private static Optional<Finding> check(Build build, IgnoreFile ignore, ContextSource source) {
        return culprit(build.context(), ignore, source.path())
                .map(pattern -> Finding.in(
                        build.dockerfile().source(),
                        source.span(),
                        "`" + source.word() + "` is left out of the build context by `" + pattern + "` ("
                                + ignore.source().locate(pattern.span().start())
                                + "); add an exception with `!` there, or copy something else"));
    }

    /** The pattern that leaves out all that a source names; empty if something is sent or could be. */
    private static Optional<IgnorePattern> culprit(BuildContext context, IgnoreFile ignore, String source) {
        String path = BuildContext.inside(source);
        if (path.isEmpty()) {
            boolean nothingSent = ANY_NAMES.stream().allMatch(ignore::ignores) && !hasExceptions(ignore);
            return nothingSent ? ignore.decisive(ANY_NAMES.get(0)) : Optional.empty();
        }
        List<String> named = context.named(source).toList();
        if (named.isEmpty() && BuildContext.hasWildcards(path) && hasExceptions(ignore)) {
            return Optional.empty();
        }
        List<String> taken = named.isEmpty() ? List.of(path) : named;
        boolean someSent = taken.stream().anyMatch(file -> !ignore.ignores(file) || ignore.reopens(file));
        return someSent ? Optional.empty() : ignore.decisive(taken.get(0));
    }

    private static boolean hasExceptions(IgnoreFile ignore) {
        return ignore.patterns().stream().anyMatch(IgnorePattern::isException);
    }
}
