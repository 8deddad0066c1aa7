package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import dev.drydock.text.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Flags FROM that asks for a platform which its base is not for. What an image is for only a registry knows; judged are
 * earlier stages and the images that Docker publishes for one platform each.
 */
public final class BasePlatformMatches implements Rule<DockerfileModel> {
    /** The namespaces in which Docker publishes its library for one platform each. */
    private static final Map<String, String> BY_NAMESPACE = Map.ofEntries(
            Map.entry("amd64", "linux/amd64"),
            Map.entry("arm32v5", "linux/arm/v5"),
            Map.entry("arm32v6", "linux/arm/v6"),
            Map.entry("arm32v7", "linux/arm/v7"),
            Map.entry("arm64v8", "linux/arm64/v8"),
            Map.entry("i386", "linux/386"),
            Map.entry("mips64le", "linux/mips64le"),
            Map.entry("ppc64le", "linux/ppc64le"),
            Map.entry("riscv64", "linux/riscv64"),
            Map.entry("s390x", "linux/s390x"),
            Map.entry("winamd64", "windows/amd64"));

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "base-platform-matches",
                        Severity.OFF,
                        Family.PLATFORM,
                        "`FROM` that asks for another platform than its base has")
                .because(
                        "The image is made of files for one platform and labelled with another, so its programs end with"
                                + " `exec format error`. A stage on an earlier one always has the platform of that one.")
                .example("""
                        FROM --platform=linux/amd64 alpine:3.22 AS base
                        FROM --platform=linux/arm64 base
                        """, """
                        FROM --platform=linux/arm64 alpine:3.22 AS base
                        FROM --platform=linux/arm64 base
                        """)
                .standsFor(Peer.BUILDKIT, "InvalidBaseImagePlatform");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.from().stream().flatMap(from -> check(file, stage, from).stream()));
    }

    private static Optional<Finding> check(DockerfileModel file, Stage stage, From from) {
        Optional<Platform> wanted = file.constantPlatform(from);
        return wanted.flatMap(platform -> platform(file, stage.base())
                .filter(platform::excludes)
                .map(other -> Finding.at(
                        from.image().span(),
                        "`%s` is for `%s`, not for `%s`; use one platform".formatted(from.image(), other, platform))));
    }

    private static Optional<Platform> platform(DockerfileModel file, Base base) {
        if (base instanceof Base.Earlier earlier) {
            return file.constantPlatform(earlier.stage());
        }
        return base instanceof Base.Image image ? platform(image.reference()) : Optional.empty();
    }

    private static Optional<Platform> platform(ImageReference image) {
        String[] parts = image.familiarName().split("/", -1);
        return parts.length == 2
                ? Optional.ofNullable(BY_NAMESPACE.get(parts[0])).flatMap(Platform::parse)
                : Optional.empty();
    }
}
