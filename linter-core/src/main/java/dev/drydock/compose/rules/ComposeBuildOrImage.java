package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.util.stream.Stream;

/** Flags services of which nobody can tell whether they are built or pulled. */
public final class ComposeBuildOrImage implements ConfigurableRule<ComposeFile> {
    static final RuleOption<Boolean> CHECK_PULL_POLICY =
            RuleOption.flag("check-pull-policy", true, "Whether a `pull_policy` settles the matter.");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-build-or-image",
                        Severity.INFO,
                        Family.COMPOSE_STYLE,
                        "A service with both `build` and `image`, and no `pull_policy`")
                .because("Compose may pull such an image or build it: what runs depends on the registry and on what the"
                        + " machine did before. Say which it is with `pull_policy`, or leave one of the two out.")
                .example("""
                        services:
                          web:
                            build: .
                            image: ghcr.io/acme/web:2.1
                        """, """
                        services:
                          web:
                            build: .
                            image: ghcr.io/acme/web:2.1
                            pull_policy: build
                        """)
                .standsFor(Peer.DCLINT, "no-build-and-image")
                .options(CHECK_PULL_POLICY);
    }

    @Override
    public Stream<Finding> check(ComposeFile file, RuleOptions options) {
        return Findings.oncePerPlace(file.services().stream()
                .filter(service -> service.section().has("build")
                        && !(options.get(CHECK_PULL_POLICY) && service.section().has("pull_policy")))
                .flatMap(ComposeBuildOrImage::finding));
    }

    private static Stream<Finding> finding(Service service) {
        return service.entry("image").stream()
                .filter(entry -> service.section().has("image"))
                .map(entry -> Finding.at(
                        entry.span(),
                        "`" + service.name() + "` has `build` too, so that it may be pulled or built; set"
                                + " `pull_policy`, or remove one of the two"));
    }
}
