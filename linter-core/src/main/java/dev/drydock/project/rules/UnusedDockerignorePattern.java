package dev.drydock.project.rules;

import dev.drydock.dockerfile.context.IgnoreFile;
import dev.drydock.dockerfile.context.IgnorePattern;
import dev.drydock.project.ProjectModel;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags patterns of an ignore file that have no effect whatever the files. */
public final class UnusedDockerignorePattern implements Rule<ProjectModel> {
    private static final Set<String> EVERYTHING = Set.of("*", "**", "**/*");

    /** A file of more patterns is machine-made, and none of a person's concern. */
    private static final int MOST = 2000;

    @Override
    public RuleInfo info() {
        String dockerfile = "FROM alpine:3.20\nCOPY src /srv/\n";
        return RuleInfo.of(
                        "unused-dockerignore-pattern",
                        Severity.INFO,
                        Family.CONTEXT,
                        "A pattern of `.dockerignore` without effect")
                .because(
                        "A pattern that can't match, or that another one makes superfluous, misleads those who read the"
                                + " file, and often something else was meant: patterns count from the top of the context, `..`"
                                + " leads nowhere, and a comment has to begin in the first column.")
                .example(
                        Example.files("Dockerfile", dockerfile, ".dockerignore", "**/*.log\nsrc/*.log\n"),
                        Example.files("Dockerfile", dockerfile, ".dockerignore", "**/*.log\n"));
    }

    @Override
    public Stream<Finding> check(ProjectModel project) {
        return project.buildsByIgnoreFile().stream()
                .flatMap(builds -> builds.get(0).ignoreFile().stream())
                .flatMap(UnusedDockerignorePattern::check);
    }

    private static Stream<Finding> check(IgnoreFile file) {
        return Stream.concat(
                file.malformed().stream()
                        .map(line -> Finding.in(
                                file.source(),
                                line.span(),
                                "`" + file.source().slice(line.span()) + "` is no pattern, and Docker stops at it: "
                                        + line.reason())),
                IntStream.range(
                                0,
                                file.patterns().size() > MOST
                                        ? 0
                                        : file.patterns().size())
                        .boxed()
                        .flatMap(index -> complaint(file, index)
                                .map(complaint -> Finding.in(
                                        file.source(),
                                        file.patterns().get(index).span(),
                                        "`" + file.patterns().get(index) + "` " + complaint))
                                .stream()));
    }

    private static Optional<String> complaint(IgnoreFile file, int index) {
        IgnorePattern pattern = file.patterns().get(index);
        String text = pattern.text();
        if (text.startsWith("#")) {
            return Optional.of("is taken for a pattern; a comment has to begin in the first column");
        }
        if (text.contains(" #")) {
            return Optional.of(
                    "has a comment in it, which is taken for a part of the path; put it on a line of its own");
        }
        if (text.equals("..") || text.startsWith("../")) {
            return Optional.of("can't match: nothing above the build context is part of it");
        }
        if (text.equals(".") || text.equals("/")) {
            return Optional.of("can't match: the build context itself is not ignored; `*` means all that is in it");
        }
        return pattern.isException() ? needless(file, index) : covering(file, index);
    }

    /** An exception with nothing above it that leaves out what it brings back, or with something below it that does. */
    private static Optional<String> needless(IgnoreFile file, int index) {
        IgnorePattern exception = file.patterns().get(index);
        boolean useful = file.patterns().subList(0, index).stream()
                .filter(pattern -> !pattern.isException())
                .anyMatch(pattern -> !exception.isLiteral()
                        || pattern.covers(exception.text())
                        || pattern.reachesInto(exception.text()));
        if (!useful) {
            return Optional.of("brings nothing back, as no pattern above it leaves that out");
        }
        return Optional.of(exception.text())
                .filter(text -> exception.isLiteral())
                .flatMap(file::decisive)
                .filter(last -> !last.isException()
                        && last.span().start() > exception.span().start())
                .map(last -> "has no effect: `" + last + "` (" + place(file, last) + ") leaves that out again");
    }

    /** Another pattern, with no exception between the two, that leaves out all that this one does. */
    private static Optional<String> covering(IgnoreFile file, int index) {
        List<IgnorePattern> patterns = file.patterns();
        IgnorePattern pattern = patterns.get(index);
        Stream<IgnorePattern> above =
                IntStream.iterate(index - 1, i -> i >= 0, i -> i - 1).mapToObj(patterns::get);
        Stream<IgnorePattern> below = patterns.subList(index + 1, patterns.size()).stream();
        return Stream.concat(
                        above.takeWhile(other -> !other.isException()),
                        below.takeWhile(other -> !other.isException())
                                .filter(other -> !other.text().equals(pattern.text())))
                .filter(other -> covers(other, pattern))
                .findFirst()
                .map(other ->
                        "has no effect: `" + other + "` (" + place(file, other) + ") leaves out all that it does");
    }

    private static String place(IgnoreFile file, IgnorePattern pattern) {
        return "line " + file.source().lineOf(pattern.span().start());
    }

    private static boolean covers(IgnorePattern wide, IgnorePattern narrow) {
        String text = narrow.text();
        String folder = literalFolder(text);
        return wide.text().equals(text)
                || EVERYTHING.contains(wide.text())
                || (wide.text().startsWith("**/")
                        && ("/" + text).endsWith(wide.text().substring(2)))
                || (narrow.isLiteral() && wide.covers(text))
                || (!folder.isEmpty() && wide.covers(folder));
    }

    /** The folder that all matches of a pattern lie in, as far as the pattern names it; else the empty path. */
    private static String literalFolder(String text) {
        int special = 0;
        while (special < text.length() && "*?[]\\|{^".indexOf(text.charAt(special)) < 0) {
            special++;
        }
        return Paths.parent(text.substring(0, special));
    }
}
