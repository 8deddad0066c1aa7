package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Malformed;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.stream.Stream;

/** Flags a file whose first stage is preceded by instructions. */
public final class FromComesFirst implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("from-comes-first", Severity.ERROR, Family.COPY, "An instruction before the first `FROM`")
                .because(
                        "Before `FROM` there is no image yet that an instruction could work on, so the builder stops. Only"
                                + " `ARG` may stand there, for the `FROM` lines to use.")
                .example("LABEL team=data\nFROM alpine:3.22\n", "FROM alpine:3.22\nLABEL team=data\n")
                .standsFor(Peer.HADOLINT, "DL3061");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        List<Instruction> instructions = file.syntax().instructions();
        return instructions.stream().noneMatch(From.class::isInstance)
                ? Stream.of()
                : instructions.stream()
                        .takeWhile(instruction -> !(instruction instanceof From))
                        .filter(instruction -> !(instruction instanceof Arg || instruction instanceof Malformed))
                        .limit(1)
                        .map(instruction -> Finding.at(
                                instruction.keyword(),
                                "`%s` stands before the first `FROM`, where only `ARG` may; move it below"
                                        .formatted(instruction.name())));
    }
}
