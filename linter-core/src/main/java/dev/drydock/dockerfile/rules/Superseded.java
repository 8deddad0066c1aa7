package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.text.SourceText;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.stream.Stream;

/** Instructions of which a stage keeps the last one only. */
final class Superseded {
    private Superseded() {}

    /** A finding for each instruction of a type that a later one of its stage replaces. */
    static <T extends Instruction> Stream<Finding> findings(DockerfileModel file, Class<T> type) {
        return file.stages().stream().flatMap(stage -> {
            List<T> all = stage.instructions(type).toList();
            return all.stream().limit(Math.max(all.size() - 1, 0)).map(one -> finding(file, one, all));
        });
    }

    private static Finding finding(DockerfileModel file, Instruction earlier, List<? extends Instruction> all) {
        Instruction last = all.get(all.size() - 1);
        String message = "this `%s` has no effect, as the one in line %d replaces it; remove it"
                .formatted(earlier.name(), file.source().lineOf(last.span().start()));
        Finding finding = Finding.at(earlier.keyword(), message);
        return holdsComment(file, earlier)
                ? finding
                : finding.fix(Fix.safe(
                        "Remove the `" + earlier.name() + "` without effect",
                        TextEdit.delete(lines(file.source(), earlier.span()))));
    }

    /** A comment between its lines may say something that is to stay. */
    static boolean holdsComment(DockerfileModel file, Instruction instruction) {
        return file.source().slice(instruction.span()).contains("\n")
                && file.syntax().comments().stream()
                        .anyMatch(comment -> instruction.span().contains(comment.span()));
    }

    /** The lines that a span stands in, with their line breaks. */
    private static Span lines(SourceText source, Span span) {
        int last = source.lineOf(span.end());
        int end = last < source.lineCount()
                ? source.line(last + 1).start()
                : source.content().length();
        return new Span(source.line(source.lineOf(span.start())).start(), end);
    }
}
