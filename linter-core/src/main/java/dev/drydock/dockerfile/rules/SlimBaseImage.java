package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.image.Variants;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags the full variant of an image as base of the final stage, where a smaller one exists. */
public final class SlimBaseImage implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "slim-base-image", Severity.INFO, Family.IMAGE, "The full variant of a base image at run time")
                .because(
                        "The full variant brings compilers, headers and tools that a finished program never calls: hundreds"
                                + " of megabytes to pull and to patch. Build on it if you must, run on the small one.")
                .example("FROM python:3.13\n", "FROM python:3.13-slim\n");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.finalBase(file).flatMap(SlimBaseImage::finding).stream();
    }

    private static Optional<Finding> finding(OutsideImage image) {
        return Variants.smaller(image.reference())
                .map(variant -> Finding.at(
                        image.word().span(),
                        "%s is the full variant; its `%s` variant has what a running program needs"
                                .formatted(image.quoted(), variant)));
    }
}
