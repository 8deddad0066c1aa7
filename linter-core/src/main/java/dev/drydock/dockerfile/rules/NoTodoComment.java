package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Comment;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags comments that say that something is still to be done. */
public final class NoTodoComment implements Rule<DockerfileModel> {
    private static final Pattern MARK = Pattern.compile("\\b(?:TODO|FIXME)");

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-todo-comment", Severity.OFF, Family.METADATA, "A comment with a to-do mark")
                .because(
                        "A mark in a comment has no owner and no date. Do what it says, or open an issue and name that.")
                .example(
                        "# TODO pin the version\nFROM alpine:3.20\n",
                        "# the version is raised with each release\nFROM alpine:3.20\n")
                .standsFor(Peer.SONAR, "S1135");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.syntax().comments().stream().flatMap(comment -> check(file, comment));
    }

    private static Stream<Finding> check(DockerfileModel file, Comment comment) {
        int start = comment.span().start();
        Matcher mark = MARK.matcher(file.source().slice(comment.span()));
        return mark.results()
                .limit(1)
                .map(found -> Finding.at(
                        new Span(start + found.start(), start + found.end()),
                        "`" + found.group() + "` leaves something to do; do it, or name the issue that it is in"));
    }
}
