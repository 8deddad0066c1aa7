package dev.drydock.compose.load;

import dev.drydock.compose.model.ComposeProblem;
import dev.drydock.compose.model.EnvFile;
import dev.drydock.compose.model.Variables;
import dev.drydock.text.Span;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The variables that a file may use: those of the caller first, then those of env files. */
final class Environment implements Variables {
    private final Map<String, String> values;

    Environment(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    @Override
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Map<String, String> values() {
        return values;
    }

    /** This environment with values that it does not have itself. */
    Environment orElse(Map<String, String> others) {
        var all = new HashMap<>(others);
        all.putAll(values);
        return new Environment(all);
    }

    /** As {@link Variables} for which nothing is unknown: what is not set is empty. */
    Variables complete() {
        return name -> Optional.of(values.getOrDefault(name, ""));
    }

    /**
     * Reads a file of variables, of which later lines may use earlier ones; this environment goes before both.
     *
     * @param shift of the file in the {@link SourceMap}
     * @param earlier what files before it have set
     * @return what the file sets
     */
    Map<String, String> read(EnvFile file, int shift, Map<String, String> earlier, Problems problems) {
        for (ComposeProblem problem : file.problems()) {
            problems.error(problem.span().shift(shift), problem.message());
        }
        Map<String, String> set = new LinkedHashMap<>();
        for (EnvFile.Entry entry : file.entries()) {
            if (!entry.hasValue()) {
                value(entry.name()).ifPresent(value -> set.put(entry.name(), value));
                continue;
            }
            var filler = new Filler(name -> value(name)
                    .or(() -> Optional.ofNullable(set.get(name)))
                    .or(() -> Optional.ofNullable(earlier.get(name))));
            String value = filler.fill(entry.template());
            Span place = entry.valueSpan().shift(shift);
            filler.fault().ifPresent(fault -> problems.error(place, fault));
            filler.unset()
                    .forEach(name -> problems.warning(
                            place, "The variable `" + name + "` is not set; an empty text stands for it"));
            set.put(entry.name(), value);
        }
        return set;
    }
}
