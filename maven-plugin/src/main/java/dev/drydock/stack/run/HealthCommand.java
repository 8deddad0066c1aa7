package dev.drydock.stack.run;

import dev.drydock.docker.Container;
import java.util.ArrayList;
import java.util.List;

/** The command that a container's health test is. */
public final class HealthCommand {
    private HealthCommand() {}

    /** What the engine would run, or nothing if it has no test. */
    public static List<String> of(Container container) {
        List<String> test = container.details().texts("Config", "Healthcheck", "Test");
        if (test.size() < 2) {
            return List.of();
        }
        List<String> rest = test.subList(1, test.size());
        return switch (test.get(0)) {
            case "CMD" -> rest;
            case "CMD-SHELL" -> {
                List<String> shell = container.details().texts("Config", "Shell");
                var command = new ArrayList<>(shell.isEmpty() ? List.of("/bin/sh", "-c") : shell);
                command.addAll(rest);
                yield command;
            }
            default -> List.of();
        };
    }
}
