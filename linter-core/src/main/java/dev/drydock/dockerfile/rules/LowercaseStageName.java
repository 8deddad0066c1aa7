package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.Locale;
import java.util.stream.Stream;

/** Flags capital letters in names of stages. */
public final class LowercaseStageName implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "lowercase-stage-name", Severity.WARNING, Family.COPY, "Capital letters in the name of a stage")
                .because(
                        "Docker compares names of stages without regard to case, so `Build` and `build` are the same, though"
                                + " they look different. Write them all in lower case.")
                .example("FROM golang:1.26 AS Build\n", "FROM golang:1.26 AS build\n")
                .standsFor(Peer.BUILDKIT, "StageNameCasing")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream().flatMap(stage -> stage.name().stream()).flatMap(LowercaseStageName::check);
    }

    private static Stream<Finding> check(Word name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        return lower.equals(name.text())
                ? Stream.of()
                : Stream.of(Finding.at(name.span(), "`%s` has capital letters; write `%s`".formatted(name, lower))
                        .fix(Fix.safe("Write the name in lower case", new TextEdit(name.span(), lower))));
    }
}
