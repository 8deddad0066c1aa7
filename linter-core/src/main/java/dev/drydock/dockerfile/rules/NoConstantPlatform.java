package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags FROM that is tied to one platform, unless the name of the stage tells so. */
public final class NoConstantPlatform implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of("no-constant-platform", Severity.WARNING, Family.PLATFORM, "`FROM` for a single platform")
                .because(
                        "Such a stage ignores the platform that the build is asked for: on other machines it is emulated,"
                                + " slowly, and an image for several platforms can't be built. Leave the platform to the build,"
                                + " or take it from `$BUILDPLATFORM` for a stage that only builds. A stage that is meant for one"
                                + " platform says so in its name, such as `build-amd64`.")
                .example(
                        "FROM --platform=linux/amd64 alpine:3.22 AS base\nRUN apk add --no-cache git\n",
                        "FROM alpine:3.22 AS base\nRUN apk add --no-cache git\n")
                .standsFor(Peer.HADOLINT, "DL3029")
                .standsFor(Peer.BUILDKIT, "FromPlatformFlagConstDisallowed")
                .standsFor(Peer.KICS, "b16e8501");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .flatMap(stage -> stage.from().stream()
                        .filter(from -> isTied(file, stage, from))
                        .flatMap(from -> from.flag("platform").stream())
                        .map(flag -> Finding.at(
                                flag.span(),
                                "this stage is for `%s` whatever the build asks for; leave the platform to the build"
                                        .formatted(flag.value()))));
    }

    private static boolean isTied(DockerfileModel file, Stage stage, From from) {
        return file.constantPlatform(from)
                .filter(platform -> stage.name()
                        .filter(name -> platform.isNamedIn(name.text()))
                        .isEmpty())
                .isPresent();
    }
}
