package dev.drydock.docker;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the engine finds out whether a container is well. A zero takes the image's own value, or the engine's.
 *
 * @param test {@code CMD} and words, {@code CMD-SHELL} and a line, {@code NONE}; an empty list takes the image's own
 * @param startInterval between tests while it starts; needs API 1.44
 */
public record HealthTest(
        List<String> test,
        Duration interval,
        Duration timeout,
        int retries,
        Duration startPeriod,
        Duration startInterval)
        implements Fragment {
    private static final ApiVersion START_INTERVAL = new ApiVersion(1, 44);

    public HealthTest {
        test = List.copyOf(test);
    }

    @Override
    public Map<String, Object> json() {
        var fields = new Fields().putAll("Test", test);
        put(fields, "Interval", interval);
        put(fields, "Timeout", timeout);
        put(fields, "StartPeriod", startPeriod);
        put(fields, "StartInterval", startInterval);
        return retries == 0
                ? fields.values()
                : fields.put("Retries", (long) retries).values();
    }

    @Override
    public Map<String, ApiVersion> since() {
        return startInterval.isZero() ? Map.of() : Map.of("StartInterval", START_INTERVAL);
    }

    private static void put(Fields fields, String name, Duration duration) {
        if (!duration.isZero()) {
            fields.put(name, duration);
        }
    }
}
