package dev.drydock.maven;

import dev.drydock.docker.EndpointRequest;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * The user's machine as Maven hands it in, which under a Maven daemon is that of the user's own shell.
 *
 * @param system properties of the session
 */
record Surroundings(Properties system) {
    private static final String VARIABLE = "env.";

    static Surroundings of(MavenSession session) {
        return new Surroundings(session.getSystemProperties());
    }

    Path home() {
        return Path.of(system.getProperty("user.home"));
    }

    /** A variable, or empty. */
    String variable(String name) {
        return system.getProperty(VARIABLE + name, "");
    }

    /** Which engine is meant. */
    EndpointRequest endpoint(@Nullable String dockerHost) {
        Map<String, String> environment = system.stringPropertyNames().stream()
                .filter(name -> name.startsWith(VARIABLE))
                .collect(Collectors.toUnmodifiableMap(name -> name.substring(VARIABLE.length()), system::getProperty));
        boolean windows =
                system.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return new EndpointRequest(dockerHost == null ? "" : dockerHost.strip(), environment, home(), windows);
    }
}
