package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.EndOfLife;
import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.stream.Stream;

/** Flags base images that get no security updates any more. */
public final class EndOfLifeBaseImage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("end-of-life-base-image", Severity.WARNING, Family.IMAGE, "A base image without support")
                .because(
                        "When a release is at its end, holes that are found in it stay open, and so they do in all that is"
                                + " built on it. Move on to a release that its makers still look after.")
                .example("FROM node:16-bookworm-slim\n", "FROM node:24-bookworm-slim\n");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.bases(file)
                .flatMap(image -> EndOfLife.of(image.reference()).map(end -> finding(image, end)).stream());
    }

    private static Finding finding(OutsideImage image, EndOfLife end) {
        ImageReference reference = image.reference();
        return Finding.at(
                image.span(end.wholeImage() ? reference.nameSpan() : reference.tagSpan()),
                "%s has had no security updates since %s; build on a supported release, such as %s"
                        .formatted(end.what(), end.since(), end.instead()));
    }
}
