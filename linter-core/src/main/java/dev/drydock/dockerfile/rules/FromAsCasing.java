package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags an {@code AS} in another case than its {@code FROM}. */
public final class FromAsCasing implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("from-as-casing", Severity.WARNING, Family.METADATA, "`FROM` and `AS` in different cases")
                .because("Both are keywords of one instruction; in one case the name of the stage stands out.")
                .example("FROM alpine:3.20 as build\n", "FROM alpine:3.20 AS build\n")
                .standsFor(Peer.BUILDKIT, "FromAsCasing")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(From.class).flatMap(from -> finding(from).stream());
    }

    private static Optional<Finding> finding(From from) {
        String keyword = from.statement().keyword().text();
        String expected = keyword.equals("FROM") ? "AS" : "as";
        boolean known = keyword.equals("FROM") || keyword.equals("from");
        return from.as().filter(as -> known && !as.text().equals(expected)).map(as -> finding(as, keyword, expected));
    }

    private static Finding finding(Word as, String keyword, String expected) {
        return Finding.at(as.span(), "`" + as + "` is not in the case of `" + keyword + "`; write `" + expected + "`")
                .fix(Fix.safe("Write it like `" + keyword + "`", new TextEdit(as.span(), expected)));
    }
}
