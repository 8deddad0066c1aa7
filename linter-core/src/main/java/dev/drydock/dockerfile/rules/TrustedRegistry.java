package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.image.Glob;
import dev.drydock.dockerfile.image.OutsideImage;
import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Example;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import dev.drydock.text.ImageReference;
import java.util.List;
import java.util.stream.Stream;

/** Flags images from registries that the configuration does not name. */
public final class TrustedRegistry implements ConfigurableRule<DockerfileModel> {
    static final RuleOption<List<String>> REGISTRIES = RuleOption.list(
            "trusted-registries",
            List.of(),
            "Where images may come from: hosts, or repositories behind a host; `*` stands for any text. Without an entry"
                    + " every image is accepted.");

    private static final String SETTINGS = "trustedRegistries: [docker.io, ghcr.io/acme/*]\n";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "trusted-registry",
                        Severity.OFF,
                        Family.IMAGE,
                        "An image from a registry that is not on the list")
                .because(
                        "What an image holds ends up in yours, or runs in your build. Say which registries you trust in"
                                + " `trustedRegistries`, and take images from there alone.")
                .example(
                        Example.files(
                                "Dockerfile", "FROM registry.example.com/tools/jre:21\n", ".drydock.yaml", SETTINGS),
                        Example.files("Dockerfile", "FROM ghcr.io/acme/jre:21\n", ".drydock.yaml", SETTINGS))
                .options(REGISTRIES)
                .standsFor(Peer.HADOLINT, "DL3026");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        List<String> trusted = options.get(REGISTRIES);
        return trusted.isEmpty()
                ? Stream.of()
                : Stream.concat(OutsideImage.bases(file), OutsideImage.sources(file))
                        .filter(image -> trusted.stream().noneMatch(entry -> covers(entry, image.reference())))
                        .map(image -> Finding.at(
                                image.word().span(),
                                "%s comes from `%s`, which is not on the list of trusted registries"
                                        .formatted(
                                                image.quoted(),
                                                image.reference().host())));
    }

    /** Host and path are compared apart, or else {@code *.corp.test} would cover {@code evil.test/a.corp.test}. */
    private static boolean covers(String entry, ImageReference image) {
        int slash = entry.indexOf('/');
        return slash < 0
                ? new Glob(entry).matches(image.host())
                : new Glob(entry.substring(0, slash)).matches(image.host())
                        && new Glob(entry.substring(slash + 1)).matches(image.path());
    }
}
