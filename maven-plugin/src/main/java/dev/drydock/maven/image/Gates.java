package dev.drydock.maven.image;

import dev.drydock.image.check.Budget;
import dev.drydock.image.check.Gate;
import dev.drydock.image.check.Size;
import dev.drydock.rule.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the user says of the gate. */
public final class Gates {
    private Gates() {}

    /**
     * The gate.
     *
     * @throws Misread if something can't be meant
     */
    public static Gate of(
            String failOn,
            @Nullable List<String> ignored,
            @Nullable String maxSize,
            @Nullable String maxCompressedSize,
            @Nullable String maxLayerSize)
            throws Misread {
        List<String> rules = ignored == null
                ? List.of()
                : ignored.stream().map(String::strip).toList();
        for (String rule : rules) {
            if (!Gate.names().contains(rule)) {
                throw new Misread("`ignoreRules` names `" + rule + "`; there are " + String.join(", ", Gate.names()));
            }
        }
        var budget = new Budget(
                size("maxSize", maxSize),
                size("maxCompressedSize", maxCompressedSize),
                size("maxLayerSize", maxLayerSize));
        return new Gate(severity(failOn), Set.copyOf(rules), budget);
    }

    private static Severity severity(String failOn) throws Misread {
        return switch (failOn.strip().toLowerCase(Locale.ROOT)) {
            case "error" -> Severity.ERROR;
            case "warning" -> Severity.WARNING;
            case "info" -> Severity.INFO;
            case "never" -> Severity.OFF;
            default ->
                throw new Misread("`failOn` is `" + failOn + "`; it can be `error`, `warning`, `info` or `never`");
        };
    }

    private static long size(String name, @Nullable String text) throws Misread {
        if (text == null || text.isBlank()) {
            return 0;
        }
        return Size.parse(text)
                .orElseThrow(() -> new Misread("`" + name + "` is `" + text + "`; write a size such as `120MB`"));
    }
}
