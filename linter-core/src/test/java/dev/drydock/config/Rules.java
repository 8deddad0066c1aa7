package dev.drydock.config;

import dev.drydock.rule.Family;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOption;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Map;

/** A few rules of every kind. */
final class Rules {
    static final RuleOption<Integer> WIDTH = RuleOption.number("width", 120, "Longest line");
    static final RuleOption<String> UNKNOWN_BASE =
            RuleOption.choice("unknown-base", List.of("report", "trust"), "What to do");
    static final RuleOption<Boolean> STRICT = RuleOption.flag("strict", false, "Whether to be strict");
    static final RuleOption<List<String>> REGISTRIES =
            RuleOption.list("trusted-registries", List.of(), "Where images may come from");
    static final RuleOption<Map<String, String>> SCHEMA = RuleOption.map("label-schema", Map.of(), "Types of labels");

    static final RuleInfo SUDO = rule("no-sudo", Severity.ERROR, Family.USER).standsFor(Peer.HADOLINT, "DL3004");
    static final RuleInfo WORKDIR =
            rule("absolute-workdir", Severity.OFF, Family.COPY).standsFor(Peer.HADOLINT, "DL3000");
    static final RuleInfo WORKDIR_BASE = rule("workdir-has-absolute-base", Severity.ERROR, Family.COPY)
            .standsFor(Peer.HADOLINT, "DL3000")
            .standsFor(Peer.BUILDKIT, "WorkdirRelativePath");
    static final RuleInfo APT =
            rule("pin-apt-packages", Severity.OFF, Family.SYSTEM_PACKAGES).standsFor(Peer.HADOLINT, "DL3008");
    static final RuleInfo MERGE = rule("merge-consecutive-run", Severity.INFO, Family.LAYERS)
            .standsFor(Peer.HADOLINT, "DL3059")
            .standsFor(Peer.KICS, "0008c003-79aa-42d8-95b8-1c2fe37dbfe6");
    static final RuleInfo LONG =
            rule("long-run-line", Severity.OFF, Family.SHELL).options(WIDTH, UNKNOWN_BASE, STRICT);
    static final RuleInfo TRUSTED = rule("trusted-registry", Severity.OFF, Family.IMAGE)
            .standsFor(Peer.HADOLINT, "DL3026")
            .options(REGISTRIES);
    static final RuleInfo LABELS = rule("no-extra-labels", Severity.OFF, Family.METADATA)
            .standsFor(Peer.HADOLINT, "DL3050")
            .options(SCHEMA);
    static final RuleInfo QUOTES =
            rule("quoted-variables", Severity.OFF, Family.SHELL).standsFor(Peer.HADOLINT, "SC");
    static final RuleInfo NUMERIC = rule("numeric-user-id", Severity.OFF, Family.USER);
    static final RuleInfo HEALTH = rule("compose-healthcheck", Severity.INFO, Family.COMPOSE_HEALTH);
    static final RuleInfo SYNTAX = rule("syntax-error", Severity.ERROR, Family.METADATA);

    static final RuleCatalogue CATALOGUE = new RuleCatalogue(List.of(
            SUDO,
            WORKDIR,
            WORKDIR_BASE,
            APT,
            MERGE,
            LONG,
            TRUSTED,
            LABELS,
            QUOTES,
            NUMERIC,
            HEALTH,
            SYNTAX,
            IgnoreRules.NEEDS_REASON,
            IgnoreRules.NO_INLINE_IGNORE));

    private Rules() {}

    private static RuleInfo rule(String name, Severity severity, Family family) {
        return RuleInfo.of(name, severity, family, name);
    }
}
