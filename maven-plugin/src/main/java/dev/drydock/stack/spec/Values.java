package dev.drydock.stack.spec;

import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Text;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Setting;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads values of a project in which every variable is filled in. */
final class Values {
    private Values() {}

    /** A single value, or the empty text. */
    static String text(Section section, String... path) {
        return section.text(path).map(Text::shown).orElse("");
    }

    /** A list of single values. */
    static List<String> list(Section section, String... path) {
        return section.texts(path).stream().map(Text::shown).toList();
    }

    /** Names with their values; those without are left out. */
    static Map<String, String> texts(Section section, String... path) {
        Map<String, String> texts = new TreeMap<>();
        section.pairs(path).stream()
                .filter(pair -> pair.hasValue())
                .forEach(pair -> texts.put(pair.name().shown(), pair.value().shown()));
        return texts;
    }

    static OptionalLong number(Section section, String... path) {
        String text = text(section, path);
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** A number of processors as the engine counts them, in billionths. */
    static OptionalLong nanoCpus(Section section, String... path) {
        String text = text(section, path);
        return text.matches("\\d{1,6}(\\.\\d{1,18})?")
                ? OptionalLong.of(new BigDecimal(text).movePointRight(9).longValue())
                : OptionalLong.empty();
    }

    static Duration duration(Section section, String... path) {
        return section.duration(path).orElse(Duration.ZERO);
    }

    static void set(ContainerSpec.Builder container, Setting<Long> setting, OptionalLong value) {
        value.ifPresent(number -> container.set(setting, number));
    }

    static void set(ContainerSpec.Builder container, Setting<String> setting, Section section, String key) {
        section.text(key).map(Text::shown).ifPresent(value -> container.set(setting, value));
    }

    static void set(ContainerSpec.Builder container, Setting<List<String>> setting, List<String> values) {
        if (!values.isEmpty()) {
            container.set(setting, values);
        }
    }

    static void set(ContainerSpec.Builder container, Setting<Map<String, String>> setting, Map<String, String> values) {
        if (!values.isEmpty()) {
            container.set(setting, values);
        }
    }

    static void flag(ContainerSpec.Builder container, Setting<Boolean> setting, Section section, String key) {
        section.flag(key).ifPresent(value -> container.set(setting, value));
    }

    /** The first of two that says something. */
    static OptionalLong either(OptionalLong first, OptionalLong second) {
        return first.isPresent() ? first : second;
    }

    static Optional<String> given(Section section, String... path) {
        return section.text(path).map(Text::shown);
    }
}
