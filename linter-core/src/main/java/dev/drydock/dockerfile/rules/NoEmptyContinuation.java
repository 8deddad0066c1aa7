package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.stream.Stream;

/** Flags blank lines between the lines of an instruction. */
public final class NoEmptyContinuation implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-empty-continuation",
                        Severity.WARNING,
                        Family.METADATA,
                        "A blank line within a continued instruction")
                .because(
                        "Docker reads past the blank line for now, but means to end the instruction there one day. Readers"
                                + " take it for the end already. Delete the line, or begin it with `#`.")
                .example(
                        "FROM alpine:3.20\nRUN apk add --no-cache \\\n\n  curl\n",
                        "FROM alpine:3.20\nRUN apk add --no-cache \\\n  curl\n")
                .standsFor(Peer.BUILDKIT, "NoEmptyContinuation")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.syntax().instructions().stream()
                .filter(instruction -> !blankLines(instruction).isEmpty())
                .map(instruction -> Finding.at(
                                blankLines(instruction).get(0),
                                "a blank line interrupts `" + instruction.name() + "`; delete it, or begin it with `#`")
                        .fix(Fix.safe("Delete the blank lines", deletions(file.source(), blankLines(instruction)))));
    }

    private static List<Span> blankLines(Instruction instruction) {
        return instruction.statement().blankLines();
    }

    private static TextEdit[] deletions(SourceText source, List<Span> lines) {
        return lines.stream()
                .map(line -> new Span(line.start(), startOfNext(source, line)))
                .map(TextEdit::delete)
                .toArray(TextEdit[]::new);
    }

    private static int startOfNext(SourceText source, Span line) {
        int next = source.lineOf(line.start()) + 1;
        return next <= source.lineCount() ? source.line(next).start() : line.end();
    }
}
