package dev.drydock.lint;

import dev.drydock.rule.Family;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.List;

/**
 * The rules that only a finished image can break. Who has one checks them; here they are known, so that one configuration
 * and one list of rules speak of all.
 */
final class FinishedImageRules {
    private static final RuleInfo BUDGET = RuleInfo.of(
                    "image-size-budget",
                    Severity.ERROR,
                    Family.FINISHED_IMAGES,
                    "An image, or a layer of it, that is larger than it may be")
            .because("""
                    Images grow unnoticed, and each copy of them is stored, sent and started. A limit \
                    (`stack.image.maxSize`, `maxCompressedSize`, `maxLayerSize`) makes growth a decision: look at \
                    `stack:image-report`, leave out what is not needed, or raise the limit.""")
            .example("""
                    FROM python:3.13
                    COPY . /app
                    """, """
                    FROM python:3.13-slim
                    COPY src /app/src
                    """);

    private static final RuleInfo HIDDEN = RuleInfo.of(
                    "no-hidden-files",
                    Severity.WARNING,
                    Family.FINISHED_IMAGES,
                    "Files of a layer that a later layer replaces or removes")
            .because("""
                    A layer is shipped as it was made: what a later one hides takes room in every copy of the image, \
                    and can be taken out of it again. Leave it out, or remove it in the step that makes it.""")
            .example("""
                    FROM alpine:3.22
                    ADD https://example.com/data.tar /data.tar
                    RUN tar -xf /data.tar -C /srv && rm /data.tar
                    """, """
                    FROM alpine:3.22
                    RUN wget -qO- https://example.com/data.tar | tar -x -C /srv
                    """);

    private static final RuleInfo CACHE = RuleInfo.of(
                    "no-package-cache",
                    Severity.WARNING,
                    Family.FINISHED_IMAGES,
                    "What a package manager downloaded and nobody needs to run the image")
            .because("""
                    Indexes and archives of packages are of use to the next installation, of which an image sees none. \
                    Remove them in the step that fills them, or keep them out by a cache mount.""")
            .example("""
                    FROM debian:12-slim
                    RUN apt-get update && apt-get install -y --no-install-recommends curl
                    """, """
                    FROM debian:12-slim
                    RUN apt-get update && apt-get install -y --no-install-recommends curl \\
                        && rm -rf /var/lib/apt/lists/*
                    """);

    /** All of them. */
    static final List<RuleInfo> ALL = List.of(BUDGET, HIDDEN, CACHE);

    private FinishedImageRules() {}
}
