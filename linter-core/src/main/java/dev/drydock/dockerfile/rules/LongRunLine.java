package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Flags long lines of RUN that a line break would shorten. */
public final class LongRunLine implements ConfigurableRule<DockerfileModel> {
    static final RuleOption<Integer> WIDTH =
            RuleOption.number("width", 120, "The number of characters that a line may have.");

    @Override
    public RuleInfo info() {
        String step = "apk add --no-cache ca-certificates curl git make openssh-client patch python3 rsync tar tzdata";
        return RuleInfo.of("long-run-line", Severity.OFF, Family.SHELL, "A long line of `RUN`")
                .because(
                        "A change in a long line is hard to see in a review. End the line with a backslash and go on in the"
                                + " next one. Lines that are long because of one word, such as a URL, are left alone.")
                .example(
                        "FROM alpine:3.22\nRUN " + step + " && adduser -D -u 65532 app\n",
                        "FROM alpine:3.22\nRUN " + step + " \\\n    && adduser -D -u 65532 app\n")
                .options(WIDTH)
                .standsFor(Peer.SONAR, "S7020");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        int width = options.get(WIDTH);
        return file.instructions(Run.class)
                .flatMap(run -> lines(file.source(), run))
                .filter(line ->
                        line.length() > width && wouldGainByBreak(file.source().slice(line), width))
                .map(line -> Finding.at(
                        line,
                        "this line has %d characters, more than %d; break it with a backslash"
                                .formatted(line.length(), width)));
    }

    /** The lines of an instruction without indentation and continuation; here-documents are no part of it. */
    private static Stream<Span> lines(SourceText source, Run run) {
        int end = run.heredocs().isEmpty()
                ? run.span().end()
                : run.heredocs().get(0).opener().span().end();
        return IntStream.rangeClosed(source.lineOf(run.keyword().start()), source.lineOf(end))
                .mapToObj(source::line)
                .map(line -> trimmed(source, line))
                .filter(line -> !source.content().startsWith("#", line.start()));
    }

    private static Span trimmed(SourceText source, Span line) {
        String text = source.slice(line);
        String bare = text.stripTrailing();
        if (bare.endsWith("\\") || bare.endsWith("`")) {
            bare = bare.substring(0, bare.length() - 1).stripTrailing();
        }
        int indent = bare.length() - bare.stripLeading().length();
        return new Span(line.start() + indent, line.start() + bare.length());
    }

    private static boolean wouldGainByBreak(String line, int width) {
        int longest = Arrays.stream(line.split("\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longest <= width / 2 && !line.contains("://");
    }
}
