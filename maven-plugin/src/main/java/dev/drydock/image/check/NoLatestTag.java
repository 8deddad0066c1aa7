package dev.drydock.image.check;

import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.stream.Stream;

/** Flags bases that are whatever was pushed last. */
final class NoLatestTag implements ImageRule {
    @Override
    public String name() {
        return "no-latest-tag";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Stream<String> check(FinishedImage image) {
        return ImageReference.parse(image.base()).stream()
                .filter(base -> base.tag().equals("latest") && base.digest().isEmpty())
                .map(base -> "The base `" + base + "` is whatever was pushed last; name its version");
    }
}
