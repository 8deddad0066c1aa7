package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.List;
import java.util.stream.Stream;

/** Flags {@code COPY --from} of a name that is neither an earlier stage nor plainly an image. */
public final class CopyFromKnownStage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("copy-from-known-stage", Severity.WARNING, Family.COPY, "`COPY --from` of an unknown name")
                .because(
                        "A name that no earlier stage has is taken for an image on Docker Hub, and the build fails, or copies"
                                + " from a stranger's image. Name a stage above this one, or an image with its tag. For a context"
                                + " that the build is given by `--build-context`, ignore the line and say so.")
                .example("""
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        FROM scratch
                        COPY --from=biuld /app /app
                        """, """
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        FROM scratch
                        COPY --from=build /app /app
                        """)
                .standsFor(Peer.HADOLINT, "DL3022")
                .standsFor(Peer.KICS, "68a51e22");
    }

    /** What ONBUILD defers copies from the stages of another file. */
    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.instructions(Copy.class)
                        .flatMap(copy -> copy.flag("from").map(Flag::value).stream())
                        .filter(name -> isUnknown(file, stage, name))
                        .map(name -> finding(file, stage, name)));
    }

    private static boolean isUnknown(DockerfileModel file, Stage stage, Word name) {
        Origin origin = file.origin(stage, name);
        if (origin instanceof Origin.OfImage image) {
            return !OutsideImage.isSurelyAnImage(image.reference());
        }
        boolean numberWithoutStage =
                origin instanceof Origin.Itself && stage.from().isEmpty();
        return numberWithoutStage
                || origin instanceof Origin.Unknown
                        && !name.isEmpty()
                        && !name.text().contains("$");
    }

    private static Finding finding(DockerfileModel file, Stage stage, Word name) {
        List<String> earlier = file.stages().stream()
                .limit(stage.index())
                .flatMap(one -> one.name().map(Word::text).stream())
                .toList();
        String advice = NearMiss.of(name.text(), earlier)
                .map(meant -> "did you mean `" + meant + "`?")
                .orElse("name one, or an image with its tag");
        return Finding.at(name.span(), "`%s` is no stage above this one; %s".formatted(name, advice));
    }
}
