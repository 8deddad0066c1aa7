package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.KnownImages;
import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Origin;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Copy;
import dev.drydock.dockerfile.syntax.Run;
import dev.drydock.dockerfile.syntax.Word;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.stream.Stream;

/** Flags copies of a whole system over another one. */
public final class NoWholeFilesystemCopy implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-whole-filesystem-copy",
                        Severity.WARNING,
                        Family.COPY,
                        "`COPY --from` of a whole file system onto another")
                .because(
                        "The tools and caches of the build come along, and files of one distribution replace those of the other."
                                + " Copy the files that the image needs. To flatten a stage, copy it into `FROM scratch`.")
                .example("""
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        FROM alpine:3.22
                        COPY --from=build / /
                        """, """
                        FROM golang:1.26 AS build
                        RUN go build -o /app .
                        FROM alpine:3.22
                        COPY --from=build /app /
                        """)
                .standsFor(Peer.HADOLINT, "DL3067");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .filter(stage -> !(stage.base() instanceof Base.Scratch))
                .flatMap(stage -> stage.withDeferred(Copy.class)
                        .filter(copy -> copiesRootOntoRoot(stage, copy) && isSystem(file.origin(stage, copy)))
                        .flatMap(copy -> copy.flag("from").stream()))
                .map(from -> Finding.at(
                        from.span(),
                        "this copies all that `%s` holds over this image; name the files that it needs"
                                .formatted(from.value())));
    }

    private static boolean copiesRootOntoRoot(Stage stage, Copy copy) {
        return isRoot(stage, copy.target()) && copy.sources().stream().anyMatch(source -> isRoot(stage, source));
    }

    private static boolean isRoot(Stage stage, Word path) {
        return stage.expand(path).filter(text -> text.equals("/")).isPresent();
    }

    /** Images and stages may also be mere bundles of files, made to be copied so. A name of neither is a stage's. */
    private static boolean isSystem(Origin origin) {
        if (origin instanceof Origin.OfImage image) {
            return isSystem(image.reference()) || !OutsideImage.isSurelyAnImage(image.reference());
        }
        return origin instanceof Origin.OfStage of && isSystem(of.stage());
    }

    private static boolean isSystem(Stage stage) {
        return stage.root().image().filter(NoWholeFilesystemCopy::isSystem).isPresent()
                || stage.lineage().stream()
                        .anyMatch(level -> level.last(Run.class).isPresent());
    }

    private static boolean isSystem(ImageReference image) {
        return KnownImages.isOfficial(image.publicName());
    }
}
