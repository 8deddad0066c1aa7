package dev.drydock.dockerfile.rules;

import dev.drydock.dockerfile.model.DockerfileModel;
import dev.drydock.dockerfile.syntax.Arg;
import dev.drydock.dockerfile.syntax.Env;
import dev.drydock.dockerfile.syntax.Instruction;
import dev.drydock.dockerfile.syntax.KeyValue;
import dev.drydock.dockerfile.syntax.Label;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags blanks beside the equals sign between a name and its value. */
public final class NoSpaceAroundEquals implements Rule<DockerfileModel> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "no-space-around-equals",
                        Severity.ERROR,
                        Family.VARIABLES,
                        "A blank beside the equals sign of a key and value")
                .because(
                        "A blank ends the name, so `ENV PORT = 80` sets `PORT` to `= 80`, and `ARG PORT = 80` leaves it"
                                + " without a default. Write name, equals sign and value without blanks.")
                .example("FROM alpine:3.22\nENV PORT = 80\n", "FROM alpine:3.22\nENV PORT=80\n")
                .standsFor(Peer.SONAR, "S6574");
    }

    @Override
    public Stream<Finding> check(DockerfileModel file) {
        return Stream.of(
                        file.instructions(Env.class).flatMap(env -> finding(env, oldForm(env.pairs()))),
                        file.instructions(Label.class).flatMap(label -> finding(label, oldForm(label.pairs()))),
                        file.instructions(Arg.class).flatMap(arg -> finding(arg, argument(arg.declarations()))))
                .flatMap(Function.identity());
    }

    private static Stream<Finding> finding(Instruction instruction, Optional<Span> separated) {
        return separated
                .map(span -> Finding.at(
                        span,
                        "a blank stands beside the `=` of this `%s`, which makes another value of it; remove it"
                                .formatted(instruction.name())))
                .stream();
    }

    /** {@code NAME =value}: the old form, in which the equals sign is a part of the value. */
    private static Optional<Span> oldForm(List<KeyValue> pairs) {
        return pairs.stream()
                .filter(pair -> pair.separator() == KeyValue.Separator.BLANK
                        && pair.value().startsWith("="))
                .map(KeyValue::span)
                .findFirst();
    }

    /** {@code ARG NAME =value}, which declares a second variable without a name. */
    private static Optional<Span> argument(List<KeyValue> declarations) {
        for (int i = 1; i < declarations.size(); i++) {
            KeyValue before = declarations.get(i - 1);
            KeyValue one = declarations.get(i);
            boolean nameless = one.name().isEmpty();
            boolean valueApart = before.separator() == KeyValue.Separator.EQUALS
                    && before.value().isEmpty()
                    && !NAME.matcher(one.name().text()).matches();
            if (nameless || valueApart) {
                return Optional.of(before.span().to(one.span()));
            }
        }
        return Optional.empty();
    }
}
