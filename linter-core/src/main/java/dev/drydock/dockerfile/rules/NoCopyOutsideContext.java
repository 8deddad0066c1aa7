package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.ContextSource;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags sources of {@code COPY} and {@code ADD} that climb above the build context. */
public final class NoCopyOutsideContext implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-copy-outside-context",
                        Severity.ERROR,
                        Family.CONTEXT,
                        "`COPY` or `ADD` of a path above the build context")
                .because(
                        "A build sees nothing above its context: BuildKit takes `../lib` for `lib` in the context, older"
                                + " builders stop. Build with a context further up (`docker build -f app/Dockerfile .`), or pass"
                                + " the other folder as a named context and take it with `COPY --from`.")
                .example("FROM alpine:3.20\nCOPY ../lib /srv/lib\n", "FROM alpine:3.20\nCOPY lib /srv/lib\n");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.contextSources()
                .filter(ContextSource::climbsOut)
                .map(source -> Finding.at(
                        source.span(),
                        "`" + source.word() + "` climbs out of the build context, which a build can't do; build with a"
                                + " context further up or pass the folder as a named one"));
    }
}
