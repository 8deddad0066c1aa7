package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.service.PulledImage;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags images without a digest, for stacks that must be the same to the byte. */
public final class ComposePinnedDigest implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("compose-pinned-digest", Severity.OFF, Family.IMAGE, "A service's image without a digest")
                .because("Publishers push again under the same tag, for better or worse. A digest names one image for"
                        + " ever; let a tool raise it together with the tag, or keep digests in `images.lock`.")
                .example("""
                        services:
                          cache:
                            image: redis:7.4.2
                        """, """
                        services:
                          cache:
                            image: redis:7.4.2@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return Findings.oncePerPlace(PulledImage.of(file)
                .filter(ComposePinnedDigest::lacksDigest)
                .map(image -> Finding.at(
                        image.text().span(),
                        image.quoted() + " may be pushed again with other content; add its digest, as `@sha256:...`")));
    }

    /** A variable behind the name may bring a digest. */
    private static boolean lacksDigest(PulledImage image) {
        return !image.hasDigest()
                && (image.isUnpinned() || !image.tag().isEmpty() && image.tag().isKnown());
    }
}
