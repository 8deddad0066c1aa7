package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags images without a version that files are taken from. */
public final class ImageInCopyFromPinned implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "image-in-copy-from-pinned",
                        Severity.WARNING,
                        Family.IMAGE,
                        "Files from an image without tag or digest")
                .because(
                        "`COPY --from` and `RUN --mount` may take files from any image. Without a version it is the latest"
                                + " one, so the file may be another next month. Name the version, as in `FROM`.")
                .example(
                        "FROM php:8.4-cli-alpine\nCOPY --from=composer /usr/bin/composer /usr/bin/\n",
                        "FROM php:8.4-cli-alpine\nCOPY --from=composer:2.8 /usr/bin/composer /usr/bin/\n");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return OutsideImage.sources(file)
                .filter(OutsideImage::isUnpinned)
                .map(image -> Finding.at(
                        image.word().span(),
                        image.quoted() + " has no tag; add the version that the build is meant for"));
    }
}
