package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags {@code COPY --from} of the stage that it stands in. */
public final class NoCopyFromSelf implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-copy-from-self", Severity.ERROR, Family.COPY, "`COPY --from` of its own stage")
                .because(
                        "A stage can't be copied from before it is finished, so the builder stops. Name an earlier stage;"
                                + " within a stage, `RUN cp` copies.")
                .example("""
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        COPY --from=build /app /bin/app
                        """, """
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        FROM scratch
                        COPY --from=build /app /bin/app
                        """)
                .standsFor(Peer.HADOLINT, "DL3023")
                .standsFor(Peer.TRIVY, "DS-0006")
                .standsFor(Peer.KICS, "cdddb86f");
    }

    /** What ONBUILD defers copies from the stages of another file. */
    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .filter(stage -> stage.from().isPresent())
                .flatMap(stage -> stage.instructions(Copy.class)
                        .flatMap(copy -> copy.flag("from").map(Flag::value).stream())
                        .filter(name -> file.origin(stage, name) instanceof Origin.Itself))
                .map(name -> Finding.at(
                        name.span(),
                        "`%s` is the stage that this step stands in; name an earlier one".formatted(name)));
    }
}
