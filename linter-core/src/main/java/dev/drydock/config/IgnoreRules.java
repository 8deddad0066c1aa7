package dev.drydock.config;

import dev.drydock.rule.Family;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;

/** The rules about inline ignores, which {@link InlineIgnores} checks. */
public final class IgnoreRules {
    /** Ignores without a reason, of unknown rules, or without effect. */
    public static final RuleInfo NEEDS_REASON = RuleInfo.of(
                    "ignore-needs-reason",
                    Severity.WARNING,
                    Family.METADATA,
                    "An inline ignore without a reason, of an unknown rule, or without effect")
            .because("""
                    Whoever reads an ignore later must be able to tell whether it still holds, and one that silences \
                    nothing today will hide a fault tomorrow. Give the reason after ` -- `, and delete what is no \
                    longer needed. Ignores in the words of hadolint and BuildKit may stay as they are.""")
            .example("""
                    FROM alpine:3.20
                    # drydock ignore=copy-instead-of-add
                    ADD app.jar /srv/
                    """, """
                    FROM alpine:3.20
                    # drydock ignore=copy-instead-of-add -- the archive is unpacked from next week on
                    ADD app.jar /srv/
                    """)
            .example("""
                    FROM alpine:3.20
                    # drydock ignore= -- which rule was it?
                    USER 65532
                    """, """
                    FROM alpine:3.20
                    USER 65532
                    """)
            .canFix();

    /** Inline ignores at all. */
    public static final RuleInfo NO_INLINE_IGNORE = RuleInfo.of(
                    "no-inline-ignore", Severity.OFF, Family.METADATA, "A comment that switches a rule off")
            .because("""
                    Exceptions that are scattered over comments are hard to review. Where a team wants them in one \
                    place, `.drydock.yaml` has them under `ignore`.""")
            .example("""
                    FROM alpine:3.20
                    # drydock ignore=copy-instead-of-add -- unpacked from next week on
                    ADD app.jar /srv/
                    """, """
                    FROM alpine:3.20
                    COPY app.jar /srv/
                    """)
            .standsFor(Peer.HADOLINT, "DL1001");

    private IgnoreRules() {}
}
