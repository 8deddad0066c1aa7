package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Expansions;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags {@code FROM} lines that name no image, or none unless the build is given arguments. */
public final class ArgDefaultInFrom implements Rule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "arg-default-in-from",
                        Severity.WARNING,
                        Family.VARIABLES,
                        "`FROM` that names no image, or none without build arguments")
                .because(
                        "Without a default a plain `docker build .` fails, and so do the tools that read the Dockerfile to"
                                + " find its base images. Give the `ARG` a default, or write a fallback into the `FROM`. A name that"
                                + " is none whatever the arguments are is reported, too.")
                .example("""
                        ARG RELEASE
                        FROM alpine:$RELEASE
                        """, """
                        ARG RELEASE=3.22
                        FROM alpine:$RELEASE
                        """)
                .standsFor(Peer.BUILDKIT, "InvalidDefaultArgInFrom");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return file.stages().stream()
                .filter(stage -> stage.base() instanceof Base.Unknown)
                .flatMap(stage -> stage.from().stream()
                        .flatMap(from -> nameByDefault(file, from)
                                .filter(name -> !isBase(file, stage, name))
                                .map(name -> Finding.at(from.image().span(), message(from, name)))
                                .stream()));
    }

    /** What a FROM names if the build is given no arguments; empty if it has variables that nothing declares. */
    private static Optional<String> nameByDefault(DockerfileModel file, From from) {
        boolean declared = Expansions.inFrom(file, from)
                .allMatch(
                        use -> file.globals().at(use.name(), Integer.MAX_VALUE).isPresent());
        return declared
                ? file.globals().expandByDefaults(from.image(), from.span().start())
                : Optional.empty();
    }

    private static boolean isBase(DockerfileModel file, Stage stage, String name) {
        boolean earlier =
                file.stage(name).filter(other -> other.index() < stage.index()).isPresent();
        return earlier || ImageReference.parse(name).isPresent();
    }

    private static String message(From from, String name) {
        if (name.equals(from.image().text())) {
            return "`%s` is no image: %s"
                    .formatted(name, ImageReference.fault(name).orElse("it is none"));
        }
        return "`%s` is %s without build arguments; give its `ARG` a default"
                .formatted(from.image(), name.isEmpty() ? "empty" : "`" + name + "`, which is no image,");
    }
}
