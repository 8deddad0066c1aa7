package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Flags names of stages that mean something else to the builder. */
public final class NoReservedStageName implements Rule<DockerfileModel> {
    private static final Map<String, String> RESERVED =
            Map.of("scratch", "the empty image", "context", "the build context");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-reserved-stage-name", Severity.ERROR, Family.COPY, "A stage called `scratch` or `context`")
                .because(
                        "The builder keeps these two names for itself, so nothing could build on such a stage or copy from"
                                + " it. Choose another name.")
                .example("FROM alpine:3.22 AS scratch\n", "FROM alpine:3.22 AS base\n")
                .standsFor(Peer.HADOLINT, "DL3063")
                .standsFor(Peer.BUILDKIT, "ReservedStageName");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.name().stream())
                .filter(name -> RESERVED.containsKey(key(name)))
                .map(name -> Finding.at(
                        name.span(),
                        "`%s` stands for %s; choose another name for this stage"
                                .formatted(name, RESERVED.get(key(name)))));
    }

    private static String key(Word name) {
        return name.text().toLowerCase(Locale.ROOT);
    }
}
