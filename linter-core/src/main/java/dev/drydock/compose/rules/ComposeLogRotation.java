package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Span;
import java.util.stream.Stream;

/** Flags long-running services whose logs grow without end. */
public final class ComposeLogRotation implements Rule<ComposeFile> {
    /** The driver that Docker uses by default, which is also the only one that keeps all it gets in one growing file. */
    private static final String GROWING = "json-file";

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-log-rotation",
                        Severity.OFF,
                        Family.COMPOSE_RESOURCES,
                        "A long-running service that logs without a size limit")
                .because(
                        "By default Docker writes all output of a container to one JSON file and never cuts it, until the"
                                + " disk is full. Set `max-size` and `max-file`, or take the driver `local`, which rotates"
                                + " by itself.")
                .example("""
                        services:
                          web:
                            image: acme/web:1.4
                        """, """
                        services:
                          web:
                            image: acme/web:1.4
                            logging:
                              driver: json-file
                              options:
                                max-size: 10m
                                max-file: "3"
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .filter(service -> service.complete() && !file.isJob(service) && grows(service))
                .map(service -> Finding.at(
                        place(service),
                        "the log of `" + service.name()
                                + "` grows without a limit; set `max-size` under `logging.options`"));
    }

    private static boolean grows(Service service) {
        boolean growing = service.section()
                .text("logging", "driver")
                .map(driver -> driver.is(GROWING))
                .orElse(true);
        return growing && !service.section().has("logging", "options", "max-size");
    }

    private static Span place(Service service) {
        return service.entry("logging").map(entry -> entry.key().span()).orElseGet(service::span);
    }
}
