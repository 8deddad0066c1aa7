package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.context.BuildContext;
import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code COPY} and {@code ADD} of the whole build context. */
public final class NoRecursiveContextCopy implements Rule<DockerfileModel> {
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:(?=/)");

    /** A wildcard that stays open at its end; behind the ending of a file's name it only lets the file be missing. */
    private static final Pattern OPEN = Pattern.compile("(?!.*\\w\\.\\w+\\*$)[^/]*\\*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-recursive-context-copy",
                        Severity.INFO,
                        Family.CONTEXT,
                        "`COPY` or `ADD` of the whole build context")
                .because(
                        "Whatever comes to lie in the context ends up in the image, secrets and scratch files included,"
                                + " and every change of any file builds all later layers anew. Name the files and folders that"
                                + " the image needs.")
                .example("FROM alpine:3.20\nCOPY . /srv/\n", "FROM alpine:3.20\nCOPY src/ /srv/\n")
                .standsFor(Peer.SONAR, "S6470");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.contextSources()
                .filter(NoRecursiveContextCopy::takesAll)
                .map(source -> Finding.at(
                        source.span(),
                        "`" + source.word() + "` takes "
                                + (isRoot(source) ? "the whole" : "whatever lies at the top of the")
                                + " build context; name the files that the image needs"));
    }

    /** The root, or an open wildcard there: {@code *} and {@code app*}, but not {@code *.jar} or {@code yarn.lock*}. */
    private static boolean takesAll(ContextSource source) {
        String path = inside(source);
        return path.isEmpty() || OPEN.matcher(path).matches();
    }

    private static boolean isRoot(ContextSource source) {
        return inside(source).isEmpty();
    }

    private static String inside(ContextSource source) {
        return BuildContext.inside(DRIVE.matcher(source.path()).replaceFirst(""));
    }
}
