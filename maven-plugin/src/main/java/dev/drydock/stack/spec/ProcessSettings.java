package dev.drydock.stack.spec;

import dev.drydock.compose.model.Command;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.Text;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.HealthTest;
import dev.drydock.docker.LogDriver;
import dev.drydock.docker.RestartPolicy;
import dev.drydock.docker.Setting;
import java.time.Duration;
import java.util.List;

/** What runs in a container, how it is ended and started again, and how the engine sees whether it is well. */
final class ProcessSettings {
    private ProcessSettings() {}

    static void apply(Service service, ContainerSpec.Builder container) {
        Section said = service.section();
        container.platform(Values.text(said, "platform"));
        service.command().ifPresent(command -> container.set(Setting.COMMAND, words(command)));
        service.entrypoint().ifPresent(entrypoint -> container.set(Setting.ENTRYPOINT, words(entrypoint)));
        Values.set(container, Setting.WORKING_DIRECTORY, said, "working_dir");
        Values.set(container, Setting.USER, said, "user");
        Values.set(container, Setting.ENVIRONMENT, environment(service));
        Values.flag(container, Setting.TERMINAL, said, "tty");
        Values.flag(container, Setting.OPEN_INPUT, said, "stdin_open");
        Values.flag(container, Setting.INIT, said, "init");
        Values.set(container, Setting.STOP_SIGNAL, said, "stop_signal");
        said.duration("stop_grace_period").ifPresent(grace -> container.set(Setting.STOP_TIMEOUT, wholeSeconds(grace)));
        Values.set(container, Setting.ANNOTATIONS, Values.texts(said, "annotations"));
        container.set(Setting.RESTART, restart(said));
        service.healthcheck()
                .ifPresent(check -> container.set(
                        Setting.HEALTH_TEST, check.isDisabled() ? disabled() : healthTest(check.section())));
        said.section("logging")
                .ifPresent(logging -> container.set(
                        Setting.LOGGING,
                        new LogDriver(Values.text(logging, "driver"), Values.texts(logging, "options"))));
    }

    private static List<String> words(Command command) {
        return command.words().stream().map(Text::shown).toList();
    }

    /** A name without value is one that the caller does not have: the image's variable of that name goes, too. */
    static List<String> environment(Service service) {
        return service.environment().stream()
                .map(variable -> variable.name() + (variable.hasValue() ? "=" + variable.value() : ""))
                .toList();
    }

    private static long wholeSeconds(Duration duration) {
        return duration.plusMillis(999).toSeconds();
    }

    private static RestartPolicy restart(Section service) {
        if (service.has("deploy", "restart_policy")) {
            int attempts = (int) Values.number(service, "deploy", "restart_policy", "max_attempts")
                    .orElse(0);
            return switch (Values.text(service, "deploy", "restart_policy", "condition")) {
                case "none" -> new RestartPolicy("no", 0);
                case "on-failure" -> new RestartPolicy("on-failure", attempts);
                default -> new RestartPolicy("always", 0);
            };
        }
        String[] parts = Values.given(service, "restart").orElse("no").split(":", 2);
        boolean limited = parts.length == 2 && parts[1].matches("\\d{1,9}");
        return new RestartPolicy(parts[0], limited ? Integer.parseInt(parts[1]) : 0);
    }

    private static HealthTest disabled() {
        return new HealthTest(List.of("NONE"), Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
    }

    private static HealthTest healthTest(Section check) {
        return new HealthTest(
                Values.list(check, "test"),
                Values.duration(check, "interval"),
                Values.duration(check, "timeout"),
                (int) Values.number(check, "retries").orElse(0),
                Values.duration(check, "start_period"),
                Values.duration(check, "start_interval"));
    }
}
