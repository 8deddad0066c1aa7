package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.SourceKind;
import dev.drydock.dockerfile.syntax.Add;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/** Flags downloads by {@code ADD}, for teams that fetch with tools of their own. */
public final class NoRemoteAdd implements Rule<DockerfileModel> {
    private static final Set<SourceKind> REMOTE = EnumSet.of(SourceKind.REMOTE, SourceKind.GIT);

    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-remote-add", Severity.OFF, Family.LAYERS, "`ADD` of a URL")
                .because("What `ADD` downloads is a layer of its own, so it stays in the image even if a later step"
                        + " removes it. A `RUN` with `curl` or `wget` can check, unpack and delete it in one layer."
                        + " This is the opposite of `add-for-remote-files`; never switch on both.")
                .example("""
                        FROM alpine:3.22
                        ADD https://example.com/tool.tar.gz /tmp/
                        RUN tar -xzf /tmp/tool.tar.gz -C /usr/local && rm /tmp/tool.tar.gz
                        """, """
                        FROM alpine:3.22
                        RUN wget -qO- https://example.com/tool.tar.gz | tar -xzC /usr/local
                        """)
                .standsFor(Peer.KICS, "4b410d24");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.withDeferred(Add.class)
                        .flatMap(add -> add.paths().stream())
                        .filter(source -> REMOTE.contains(SourceKind.of(stage.expand(source))))
                        .map(source -> Finding.at(
                                source.span(),
                                "`ADD` downloads this into a layer of its own; fetch it in the `RUN` that uses it")));
    }
}
