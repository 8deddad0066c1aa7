package dev.drydock.dockerfile.syntax;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the flags with values of a fixed form take. Variables are not expanded in any of these. */
final class FlagValues {
    private static final Set<String> DURATIONS = Set.of("interval", "timeout", "start-period", "start-interval");

    private static final Map<String, Set<String>> CHOICES =
            Map.of("network", Set.of("default", "host", "none"), "security", Set.of("insecure", "sandbox"));

    /** A duration as Go writes it; what is not zero must be a millisecond at least. */
    private static final Pattern DURATION =
            Pattern.compile("[-+]?0|\\+?(?:(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:ns|us|\u00B5s|\u03BCs|ms|s|m|h))+");

    private static final Pattern SHORTER_THAN_A_MILLISECOND = Pattern.compile("\\+?[0-9.]+(?:ns|us|\u00B5s|\u03BCs)");

    private static final Pattern COUNT = Pattern.compile("-0+|\\+?[0-9]{1,9}");

    private static final Pattern VARIABLE_IN_FROM = Pattern.compile("(?i)(?:.*,)?from=[^,]*\\$[^,].*");

    private FlagValues() {}

    /** What is wrong with the value of a flag; empty if nothing is. */
    static String problem(Flag flag) {
        String value = flag.value().text();
        Set<String> choices = CHOICES.getOrDefault(flag.name(), Set.of());
        if (!choices.isEmpty() && !choices.contains(value)) {
            return "`--%s` takes one of `%s`, not `%s`"
                    .formatted(
                            flag.name(),
                            String.join("`, `", choices.stream().sorted().toList()),
                            value);
        }
        if (DURATIONS.contains(flag.name()) && !value.isEmpty() && !isDuration(value)) {
            return "`--%s` takes a duration of a millisecond or more, such as `1m30s`, not `%s`"
                    .formatted(flag.name(), value);
        }
        if (flag.name().equals("retries")
                && !value.isEmpty()
                && !COUNT.matcher(value).matches()) {
            return "`--retries` takes a number, not `%s`".formatted(value);
        }
        if (flag.name().equals("mount") && value.isEmpty()) {
            return "`--mount` needs a value: `--mount=type=...`";
        }
        return flag.name().equals("mount") && VARIABLE_IN_FROM.matcher(value).matches()
                ? "`from` of a mount takes no variables; name a stage for the image and mount that"
                : "";
    }

    private static boolean isDuration(String value) {
        return DURATION.matcher(value).matches()
                && (value.matches("\\+?[0.]+[a-z]+")
                        || !SHORTER_THAN_A_MILLISECOND.matcher(value).matches());
    }
}
