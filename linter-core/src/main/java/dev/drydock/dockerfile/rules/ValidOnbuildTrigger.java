package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.dockerfile.syntax.Maintainer;
import dev.drydock.dockerfile.syntax.Onbuild;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags instructions that ONBUILD may not defer. */
public final class ValidOnbuildTrigger implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("valid-onbuild-trigger", Severity.ERROR, Family.COPY, "`ONBUILD` of what can't be deferred")
                .because(
                        "The builder refuses `ONBUILD`, `FROM` and `MAINTAINER` behind `ONBUILD`: the trigger runs within a"
                                + " stage of another file, right after its `FROM`. Defer the steps themselves.")
                .example("FROM alpine:3.22\nONBUILD ONBUILD RUN id\n", "FROM alpine:3.22\nONBUILD RUN id\n")
                .standsFor(Peer.HADOLINT, "DL3043");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.syntax().instructions().stream()
                .flatMap(instruction ->
                        instruction instanceof Onbuild onbuild ? Stream.of(onbuild.trigger()) : Stream.of())
                .filter(trigger ->
                        trigger instanceof Onbuild || trigger instanceof From || trigger instanceof Maintainer)
                .map(trigger -> Finding.at(
                        trigger.keyword(),
                        "`ONBUILD` can't defer `%s`; name a step such as `RUN` or `COPY`".formatted(trigger.name())));
    }
}
