package dev.drydock.config;

import dev.drydock.rule.Family;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.NearMiss;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A choice of rules with their severities, under a name; configuration files change single rules of it. */
enum Profile {
    /** What each rule proposes. */
    RECOMMENDED {
        @Override
        Severity judge(RuleInfo rule) {
            return rule.severity();
        }
    },
    /** No hints: they are warnings, and the optional rules about security and data are on. */
    STRICT {
        @Override
        Severity judge(RuleInfo rule) {
            return switch (rule.severity()) {
                case ERROR -> Severity.ERROR;
                case WARNING, INFO -> Severity.WARNING;
                case OFF -> SECURITY_AND_DATA.contains(rule.family()) ? Severity.WARNING : Severity.OFF;
            };
        }
    },
    /** Every version and digest pinned. */
    REPRODUCIBLE {
        @Override
        Severity judge(RuleInfo rule) {
            return PINS.matcher(rule.name()).matches() ? atLeastWarning(rule) : rule.severity();
        }
    },
    /** hadolint's rules with hadolint's severities, and no others. */
    HADOLINT_COMPATIBLE {
        @Override
        Severity judge(RuleInfo rule) {
            return ids(rule, Peer.HADOLINT).stream()
                    .map(HadolintSeverity::of)
                    .min(Comparator.naturalOrder())
                    .orElse(Severity.OFF);
        }
    },
    /** The checks of {@code docker build --check}, and no others. */
    BUILDKIT {
        @Override
        Severity judge(RuleInfo rule) {
            return ids(rule, Peer.BUILDKIT).isEmpty() ? Severity.OFF : atLeastWarning(rule);
        }
    },
    /** What is recommended for compose files. */
    COMPOSE_ONLY {
        @Override
        Severity judge(RuleInfo rule) {
            return rule.name().startsWith("compose-") ? rule.severity() : Severity.OFF;
        }
    };

    private static final Set<Family> SECURITY_AND_DATA =
            Set.of(Family.USER, Family.CONTEXT, Family.DOWNLOADS, Family.SECRETS, Family.COMPOSE_VOLUMES);

    private static final Pattern PINS = Pattern.compile("(compose-)?pin(ned)?-.*");

    /** The rule in force whatever the profile: what can't be read can't be judged by the others. */
    private static final String SYNTAX_ERROR = "syntax-error";

    abstract Severity judge(RuleInfo rule);

    /** How grave a rule is under this profile. */
    Severity severity(RuleInfo rule) {
        return rule.name().equals(SYNTAX_ERROR) ? rule.severity() : judge(rule);
    }

    /** The name that users write. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws BadConfiguration if there is none of this name; {@code place} goes before the message */
    static Profile named(String label, String place) {
        return Stream.of(values())
                .filter(profile -> profile.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new BadConfiguration(place + "unknown profile `" + label + "`" + hint(label)));
    }

    /** The nearest one, else all there are. */
    private static String hint(String label) {
        List<String> labels = Stream.of(values()).map(Profile::label).toList();
        String near = NearMiss.clause(label, labels);
        return near.isEmpty() ? "; write one of `" + String.join("`, `", labels) + "`" : near;
    }

    private static List<String> ids(RuleInfo rule, Peer peer) {
        return rule.peers().getOrDefault(peer, List.of());
    }

    private static Severity atLeastWarning(RuleInfo rule) {
        return rule.severity() == Severity.ERROR ? Severity.ERROR : Severity.WARNING;
    }
}
