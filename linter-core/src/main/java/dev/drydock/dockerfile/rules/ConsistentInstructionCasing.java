package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Malformed;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Flags keywords that are not in the case which most of the file has. */
public final class ConsistentInstructionCasing implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "consistent-instruction-casing",
                        Severity.WARNING,
                        Family.METADATA,
                        "Keywords in upper and lower case")
                .because(
                        "Docker takes either case; a file that mixes them is harder to scan and to search. The more frequent"
                                + " one wins, upper case at a tie.")
                .example(
                        "FROM alpine:3.20\nrun apk add --no-cache curl\nUSER 65532\n",
                        "FROM alpine:3.20\nRUN apk add --no-cache curl\nUSER 65532\n")
                .standsFor(Peer.BUILDKIT, "ConsistentInstructionCasing")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        List<Word> keywords = file.syntax().instructions().stream()
                .filter(instruction -> !(instruction instanceof Malformed))
                .map(instruction -> instruction.statement().keyword())
                .toList();
        long upper = keywords.stream().filter(word -> isIn(true, word)).count();
        long lower = keywords.stream().filter(word -> isIn(false, word)).count();
        boolean expected = upper >= lower;
        return keywords.stream()
                .filter(word -> !isIn(expected, word))
                .map(word -> Finding.at(
                                word.span(),
                                "most keywords of this file are in " + (expected ? "upper" : "lower")
                                        + " case, but not `" + word + "`; write `" + inCase(word.text(), expected)
                                        + "`")
                        .fix(Fix.safe(
                                "Write it like the others", new TextEdit(word.span(), inCase(word.text(), expected)))));
    }

    private static boolean isIn(boolean upper, Word word) {
        String text = word.text();
        return text.equals(inCase(text, upper));
    }

    private static String inCase(String text, boolean upper) {
        return upper ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }
}
