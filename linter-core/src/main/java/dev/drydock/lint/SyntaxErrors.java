package dev.drydock.lint;

import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;

/** The rule about files that can't be read as what they are, which the parsers check. */
final class SyntaxErrors {
    static final RuleInfo RULE = RuleInfo.of(
                    "syntax-error",
                    Severity.ERROR,
                    Family.METADATA,
                    "A text that is no Dockerfile, compose file or YAML")
            .because("""
                    Docker or Compose would refuse the file. What can be read of it is checked all the same.""")
            .example("""
                    FROM alpine:3.20
                    WROKDIR /srv
                    """, """
                    FROM alpine:3.20
                    WORKDIR /srv
                    """)
            .standsFor(Peer.HADOLINT, "DL1000")
            .standsFor(Peer.DCLINT, "invalid-yaml", "invalid-schema");

    private SyntaxErrors() {}

    static Found at(Span span, String message) {
        return new Found(RULE, Finding.at(span, message));
    }
}
