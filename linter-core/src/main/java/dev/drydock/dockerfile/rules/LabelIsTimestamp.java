package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.rule.ConfigurableRule;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.RuleOptions;
import dev.drydock.rule.Severity;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags labels that the schema calls a time and that are not one of RFC 3339. */
public final class LabelIsTimestamp implements ConfigurableRule<DockerfileModel> {
    private static final Pattern SHAPE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)");

    @Override
    public RuleInfo info() {
        RuleInfo rule = RuleInfo.of(
                        "label-is-timestamp",
                        Severity.WARNING,
                        Family.METADATA,
                        "A label that should be a time and is none")
                .because(
                        "Tools sort by it and compute with it. Write date, time and offset as RFC 3339 has them: `2026-01-31T12:00:00Z`.")
                .standsFor(Peer.HADOLINT, "DL3053");
        return Labels.example(
                rule, "org.opencontainers.image.created", "rfc3339", "31 Jan 2026", "2026-01-31T12:00:00Z");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file, RuleOptions options) {
        return Labels.check(
                file,
                options,
                "rfc3339",
                LabelIsTimestamp::isTimestamp,
                "time of RFC 3339; write it like `2026-01-31T12:00:00Z`");
    }

    private static boolean isTimestamp(String value) {
        String time = value.toUpperCase(Locale.ROOT).replace(' ', 'T');
        try {
            return SHAPE.matcher(time).matches() && OffsetDateTime.parse(time) != null;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
