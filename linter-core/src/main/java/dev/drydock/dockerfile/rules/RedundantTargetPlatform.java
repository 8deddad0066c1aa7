package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.Definition;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.model.Template;
import dev.drydock.dockerfile.syntax.Flag;
import dev.drydock.dockerfile.syntax.From;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.stream.Stream;

/** Flags {@code FROM --platform=$TARGETPLATFORM}. */
public final class RedundantTargetPlatform implements Rule<DockerfileModel> {
    private static final String TARGET_PLATFORM = "TARGETPLATFORM";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "redundant-target-platform",
                        Severity.WARNING,
                        Family.PLATFORM,
                        "`FROM` that asks for the target platform")
                .because("A stage is built for the target platform where nothing else is said, so the option only makes"
                        + " readers look for a difference. Leave it out.")
                .example("FROM --platform=$TARGETPLATFORM alpine:3.22\n", "FROM alpine:3.22\n")
                .standsFor(Peer.HADOLINT, "DL3065")
                .standsFor(Peer.BUILDKIT, "RedundantTargetPlatform")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return isRedefined(file)
                ? Stream.empty()
                : file.instructions(From.class)
                        .flatMap(from -> from.flag("platform").stream())
                        .filter(flag -> isTargetPlatform(file, flag))
                        .map(flag -> Finding.at(
                                        flag.span(),
                                        "`%s` is the default; leave `--platform` out".formatted(flag.value()))
                                .fix(Fix.safe("Remove `--platform`", TextEdit.delete(withBlanks(file, flag)))));
    }

    /** Whether an ARG before the first stage gives the variable a value of its own. */
    private static boolean isRedefined(DockerfileModel file) {
        return file.globals()
                .at(TARGET_PLATFORM, Integer.MAX_VALUE)
                .flatMap(Definition::value)
                .isPresent();
    }

    /** Whether the value is that variable alone; one with a fallback is for builders that don't set it. */
    private static boolean isTargetPlatform(DockerfileModel file, Flag flag) {
        Template template = Template.of(flag.value(), file.syntax().escape());
        return template.complete()
                && template.parts().size() == 1
                && template.parts().get(0) instanceof Template.Variable variable
                && variable.name().equals(TARGET_PLATFORM)
                && (variable.operator().isEmpty() || variable.operator().endsWith("-"))
                && variable.operand().parts().isEmpty();
    }

    private static Span withBlanks(DockerfileModel file, Flag flag) {
        String text = file.source().content();
        int end = flag.span().end();
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return new Span(flag.span().start(), end);
    }
}
