package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.service.PulledImage;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Flags images whose tag names no version. */
public final class ComposePinnedImage implements ConfigurableRule<ComposeFile> {
    static final RuleOption<List<String>> MOVING_TAGS = RuleOption.list(
            "moving-tags",
            List.of(
                    "latest",
                    "stable",
                    "edge",
                    "nightly",
                    "test",
                    "testing",
                    "dev",
                    "devel",
                    "develop",
                    "beta",
                    "canary",
                    "main",
                    "master",
                    "mainline",
                    "lts",
                    "current",
                    "rolling",
                    "unstable",
                    "experimental",
                    "preview",
                    "next",
                    "snapshot",
                    "head",
                    "trunk"),
            "Tags that name no version but whatever was pushed last.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-pinned-image",
                        Severity.ERROR,
                        Family.IMAGE,
                        "A service's image without a tag, or with one that moves")
                .because(
                        "Without a tag, or with one such as `latest`, the next pull may bring another major version: the"
                                + " same file then starts another stack on each machine, and a data store may refuse the files of"
                                + " its older self. Name a version, and raise it on purpose.")
                .example("""
                        services:
                          storage:
                            image: minio/minio:latest
                        """, """
                        services:
                          storage:
                            image: minio/minio:RELEASE.2025-04-22T22-12-26Z
                        """)
                .standsFor(Peer.DCLINT, "service-image-require-explicit-tag")
                .options(MOVING_TAGS);
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        List<String> moving = options.get(MOVING_TAGS);
        return Findings.oncePerPlace(
                PulledImage.of(file).filter(image -> !image.hasDigest()).flatMap(image -> check(image, moving)));
    }

    private static Stream<Finding> check(PulledImage image, List<String> moving) {
        if (image.isUnpinned()) {
            return Stream.of(Finding.at(
                    image.text().span(),
                    image.quoted() + " has no tag and so means `latest`, whatever that is today; add a version"));
        }
        return image
                .tag()
                .value()
                .filter(tag -> moves(tag, moving))
                .map(tag -> Finding.at(
                        image.tag().span(),
                        image.quoted()
                                + " is another image after the next pull; write the version that it is meant for"))
                .stream();
    }

    /** A moving tag may have a variant, as {@code stable-alpine}; with a number in it, it may be a version. */
    private static boolean moves(String tag, List<String> moving) {
        boolean numbered = tag.chars().anyMatch(Character::isDigit);
        return moving.contains(tag)
                || !numbered && Arrays.stream(tag.split("[-_.]", -1)).anyMatch(moving::contains);
    }
}
