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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags a stage with the name of an earlier one. */
public final class UniqueStageNames implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("unique-stage-names", Severity.ERROR, Family.COPY, "Two stages of the same name")
                .because(
                        "Which of the two `FROM`, `COPY --from` and `--target` mean then depends on where they stand, and the"
                                + " earlier one is out of reach for what follows. Case does not count. Give each stage its own name.")
                .example(
                        "FROM golang:1.26 AS build\nFROM node:24 AS build\n",
                        "FROM golang:1.26 AS build\nFROM node:24 AS assets\n")
                .standsFor(Peer.HADOLINT, "DL3024")
                .standsFor(Peer.BUILDKIT, "DuplicateStageName")
                .standsFor(Peer.TRIVY, "DS-0012")
                .standsFor(Peer.CHECKOV, "CKV_DOCKER_11")
                .standsFor(Peer.KICS, "f2daed12");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        Map<String, Word> first = names(file)
                .collect(Collectors.toMap(UniqueStageNames::key, Function.identity(), (earlier, later) -> earlier));
        return names(file).flatMap(name -> {
            Word earlier = first.getOrDefault(key(name), name);
            return earlier.equals(name) ? Stream.of() : Stream.of(finding(file, name, earlier));
        });
    }

    private static Stream<Word> names(DockerfileModel file) {
        return file.stages().stream().flatMap(stage -> stage.name().stream());
    }

    private static String key(Word name) {
        return name.text().toLowerCase(Locale.ROOT);
    }

    private static Finding finding(DockerfileModel file, Word name, Word earlier) {
        int line = file.source().position(earlier.span().start()).line();
        return Finding.at(
                name.span(), "the stage in line %d is called `%s`, too; choose another name".formatted(line, earlier));
    }
}
