package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.stream.Stream;

/** Flags labels that the schema calls a URL and that are none. */
public final class LabelIsUrl implements ConfigurableRule<DockerfileModel> {
    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-url", Severity.WARNING, Family.METADATA, "A label that should be a URL and is none")
                .because("Tools make a link of it. Write the whole address, with `https://`.")
                .standsFor(Peer.HADOLINT, "DL3052");
        return Labels.example(
                rule, "org.opencontainers.image.source", "url", "example.com/shop", "https://example.com/shop");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(file, options, "url", LabelIsUrl::isUrl, "URL; write scheme and host");
    }

    private static boolean isUrl(String value) {
        try {
            var uri = new URI(value);
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException none) {
            return false;
        }
    }
}
