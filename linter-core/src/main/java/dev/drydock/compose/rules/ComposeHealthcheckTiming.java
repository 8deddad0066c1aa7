package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.HealthTest;
import dev.drydock.compose.model.Healthcheck;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Flags health checks that leave open when a service counts as unhealthy. */
public final class ComposeHealthcheckTiming implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-healthcheck-timing",
                        Severity.INFO,
                        Family.COMPOSE_HEALTH,
                        "A health check without interval, timeout or retries, or with a timeout above its interval")
                .because(
                        "Docker looks every 30 seconds by default, waits 30 seconds for an answer and gives up after the"
                                + " third failure, so that others learn of a dead service after minutes, and of a ready one"
                                + " half a minute late. Say what fits the service. A timeout above the interval makes the"
                                + " interval meaningless, as a check ends before the next one begins.")
                .example("""
                        services:
                          db:
                            image: postgres:17.2
                            healthcheck:
                              test: ["CMD-SHELL", "pg_isready -U postgres"]
                              interval: 5s
                        """, """
                        services:
                          db:
                            image: postgres:17.2
                            healthcheck:
                              test: ["CMD-SHELL", "pg_isready -U postgres"]
                              interval: 5s
                              timeout: 3s
                              retries: 10
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .flatMap(service -> service.healthcheck()
                        .filter(check -> !check.isDisabled())
                        .map(check -> Stream.concat(open(service, check).stream(), tooLong(check.section()).stream()))
                        .orElse(Stream.empty()));
    }

    /** What a check of its own does not say; one that only tunes that of the image leaves the rest to the image. */
    private static Optional<Finding> open(Service service, Healthcheck check) {
        if (!service.complete() || check.test().kind() == HealthTest.Kind.INHERITED) {
            return Optional.empty();
        }
        List<String> open = Stream.of("interval", "timeout", "retries")
                .filter(key -> !check.section().has(key))
                .map(key -> "`" + key + "`")
                .toList();
        String names = open.stream().collect(Collectors.joining(", "));
        return open.isEmpty()
                ? Optional.empty()
                : service.entry("healthcheck")
                        .map(entry -> Finding.at(
                                entry.key().span(),
                                "the health check of `" + service.name() + "` does not say its " + names));
    }

    private static Optional<Finding> tooLong(Section check) {
        Optional<Duration> interval = check.duration("interval");
        return check.text("timeout")
                .filter(timeout -> interval.isPresent()
                        && check.duration("timeout")
                                .filter(length -> length.compareTo(interval.get()) > 0)
                                .isPresent())
                .map(timeout -> Finding.at(
                        timeout.span(),
                        "the timeout `" + timeout + "` is longer than the interval; write a shorter one"));
    }
}
