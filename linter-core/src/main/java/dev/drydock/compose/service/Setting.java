package dev.drydock.compose.service;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Pair;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Template;
import dev.drydock.compose.model.Text;
import dev.drydock.compose.syntax.YamlScalar;
import dev.drydock.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value that a service or its build is given under a name.
 *
 * @param buildArgument whether it is one of {@code build.args} rather than of {@code environment}
 */
public record Setting(Service service, Pair pair, boolean buildArgument) {
    /** All settings with a value, service by service. */
    public static Stream<Setting> of(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> Stream.concat(
                        environment(service),
                        service.build().stream().flatMap(build -> settings(service, build.args(), true))));
    }

    /** The variables of a service that have a value. */
    public static Stream<Setting> environment(Service service) {
        return settings(service, service.environment(), false);
    }

    private static Stream<Setting> settings(Service service, List<Pair> pairs, boolean buildArguments) {
        return pairs.stream()
                .filter(pair -> pair.hasValue() && pair.name().isKnown())
                .map(pair -> new Setting(service, pair, buildArguments));
    }

    /** The name, which is known. */
    public String name() {
        return pair.name().shown();
    }

    /** The value, which may be unknown. */
    public Text value() {
        return pair.value();
    }

    /** What stands there for the value: the default alone where it is that of a variable. */
    public Span place() {
        return fallback().orElse(value().span());
    }

    /** As {@link #place()}, but without quotes. */
    public Span innerPlace() {
        return fallback().orElse(value().innerSpan());
    }

    /** Whether the value is the default of a variable and nothing more. */
    public boolean isFallback() {
        return fallback().isPresent();
    }

    private Optional<Span> fallback() {
        YamlScalar scalar = value().scalar();
        if (!scalar.isVerbatim() || !scalar.text().contains("$")) {
            return Optional.empty();
        }
        Span written = value().innerSpan().shift(-scalar.textStart());
        return Template.parse(scalar.text()).variables().stream()
                .filter(variable -> variable.span().equals(written) && variable.operator() == Template.Operator.DEFAULT)
                .map(variable ->
                        new Span(variable.argumentStart(), variable.span().end() - 1))
                .map(span -> span.shift(scalar.textStart()))
                .findFirst();
    }
}
