package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.Malformed;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.TextEdit;
import java.util.stream.Stream;

/** Flags keywords that are not in upper case. */
public final class UppercaseInstructions implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "uppercase-instructions", Severity.OFF, Family.METADATA, "A keyword that is not in upper case")
                .because(
                        "By custom keywords are in upper case, which sets them apart from the commands that follow them.")
                .example("FROM alpine:3.20\nuser 65532\n", "FROM alpine:3.20\nUSER 65532\n")
                .standsFor(Peer.SONAR, "S6476")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.instructions(Instruction.class)
                .filter(instruction -> !(instruction instanceof Malformed))
                .filter(instruction -> !instruction.statement().keyword().text().equals(instruction.name()))
                .map(instruction -> Finding.at(
                                instruction.keyword(),
                                "`" + instruction.statement().keyword() + "` is not in upper case; write `"
                                        + instruction.name() + "`")
                        .fix(Fix.safe(
                                "Write it in upper case", new TextEdit(instruction.keyword(), instruction.name()))));
    }
}
