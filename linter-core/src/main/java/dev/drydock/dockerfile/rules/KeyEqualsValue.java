package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Fix;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import dev.drydock.text.TextEdit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags {@code ENV} and {@code LABEL} in the old form, with a blank between name and value. */
public final class KeyEqualsValue implements Rule<DockerfileModel> {
    private static final Pattern ONE_STRING = Pattern.compile("\"[^\"\\\\]*\"|'[^']*'");

    private static final Pattern SPECIAL = Pattern.compile("[\"'\\\\`]");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "key-equals-value",
                        Severity.WARNING,
                        Family.VARIABLES,
                        "`ENV` or `LABEL` without an equals sign")
                .because(
                        "In the old form all that follows the name is the value, so `ENV A=1 B=2` and `ENV A 1 B=2` differ in"
                                + " a way that nobody expects, and one line can set one name only. Docker advises against it.")
                .example("""
                        FROM alpine:3.22
                        ENV GREETING good morning
                        """, """
                        FROM alpine:3.22
                        ENV GREETING="good morning"
                        """)
                .standsFor(Peer.BUILDKIT, "LegacyKeyValueFormat")
                .canFix();
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return Stream.concat(
                file.instructions(Env.class).flatMap(env -> check(env, env.pairs())),
                file.instructions(Label.class).flatMap(label -> check(label, label.pairs())));
    }

    /** In the old form there is one pair. */
    private static Stream<Finding> check(Instruction instruction, List<KeyValue> pairs) {
        return pairs.stream()
                .limit(1)
                .filter(pair -> pair.separator() == KeyValue.Separator.BLANK)
                // `ENV A = 1` is more than a matter of form: no-space-around-equals.
                .filter(pair -> !pair.value().startsWith("="))
                .map(pair -> finding(instruction, pair));
    }

    private static Finding finding(Instruction instruction, KeyValue pair) {
        var finding = Finding.at(
                pair.name().span(),
                "`%1$s %2$s` has no equals sign; write `%2$s=` and quote a value with blanks"
                        .formatted(instruction.name(), pair.name()));
        String value = pair.value().text();
        boolean blanks = value.chars().anyMatch(Character::isWhitespace);
        if (blanks && !isOneString(value) && SPECIAL.matcher(value).find()) {
            return finding; // what its quotes and escapes mean then can't be kept by a small edit
        }
        String quote = blanks && !isOneString(value) ? "\"" : "";
        Span name = pair.name().span();
        Span blank = Span.at(name.end()).to(Span.at(pair.value().span().start()));
        return finding.fix(Fix.safe(
                "Put an equals sign between name and value",
                new TextEdit(blank, "=" + quote),
                TextEdit.insert(pair.value().span().end(), quote)));
    }

    private static boolean isOneString(String value) {
        return ONE_STRING.matcher(value).matches();
    }
}
