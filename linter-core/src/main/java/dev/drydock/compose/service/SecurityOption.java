package dev.drydock.compose.service;

import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * An item of {@code security_opt} that is known.
 *
 * @param name what it sets, such as {@code seccomp}
 * @param value what it is set to; empty without one
 */
public record SecurityOption(Text text, String name, String value) {
    /** The known options of a service, in the order written. */
    public static Stream<SecurityOption> of(Service service) {
        return service.section().texts("security_opt").stream()
                .filter(Text::isKnown)
                .map(SecurityOption::of);
    }

    /** Docker takes a colon or an equals sign. */
    private static SecurityOption of(Text text) {
        List<Text> parts = text.cut(text.shown().indexOf('=') < 0 ? ':' : '=');
        String value = parts.size() < 2 ? "" : parts.get(1).shown();
        return new SecurityOption(text, parts.get(0).shown().strip(), value.strip());
    }

    /** Whether it sets this to that. */
    public boolean is(String expectedName, String expectedValue) {
        return name.equals(expectedName) && value.equals(expectedValue);
    }
}
