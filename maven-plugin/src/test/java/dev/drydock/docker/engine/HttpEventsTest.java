package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Connection;
import dev.drydock.docker.EndpointRequest;
import dev.drydock.docker.Engine;
import dev.drydock.docker.Event;
import dev.drydock.docker.HealthTest;
import dev.drydock.docker.Setting;
import dev.drydock.docker.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class HttpEventsTest {
    private static final Set<String> ACTIONS = Set.of("create", "start", "die", "health_status");

    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    @TempDir
    private Path folder;

    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();

    @Test
    void hearsOfContainersWithTheLabels() throws InterruptedException {
        try (Subscription subscription = docker.engine().events(docker.labels(), ACTIONS, events::add)) {
            String id = docker.started(docker.shell("loud", "exit 5"));
            assertThat(next("create").subject()).isEqualTo(id);
            next("start");
            Event end = next("die");
            assertThat(end.type()).isEqualTo("container");
            assertThat(end.attributes()).containsEntry("exitCode", "5").containsAllEntriesOf(docker.labels());
            assertThat(subscription.await(Duration.ZERO)).isFalse();
        }
        docker.started(docker.shell("unheard", "true"));
        assertThat(events.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void hearsWhatHealthTestsComeToAndNothingElseOfThem() throws InterruptedException {
        try (Subscription subscription = docker.engine().events(docker.labels(), ACTIONS, events::add)) {
            var often = new HealthTest(
                    List.of("CMD", "true"), Duration.ofMillis(100), Duration.ZERO, 0, Duration.ZERO, Duration.ZERO);
            docker.started(docker.shell("healthy", "sleep 60").set(Setting.HEALTH_TEST, often));
            next("create");
            next("start");
            next("health_status: healthy");
            assertThat(events.poll(500, TimeUnit.MILLISECONDS)).isNull();
            assertThat(subscription.await(Duration.ZERO)).isFalse();
        }
    }

    @Test
    void missesNothingWhenTheConnectionBreaks() throws Exception {
        Path real = Path.of(docker.engine().facts().endpoint().address().getPath());
        try (var relay = new Relay(folder.resolve("relay.sock"), real);
                Engine engine = through(relay);
                Subscription subscription = engine.events(docker.labels(), ACTIONS, events::add)) {
            String first = docker.started(docker.shell("first", "true"));
            assertThat(next("create").subject()).isEqualTo(first);
            next("start");
            next("die");

            relay.cut();
            String second = docker.started(docker.shell("second", "true")); // while nobody listens
            relay.mend();

            assertThat(next("create").subject()).isEqualTo(second);
            next("start");
            next("die");
            assertThat(subscription.await(Duration.ZERO)).isFalse();
        }
        assertThat(events).extracting(Event::action).doesNotContain("create", "start", "die"); // nothing came twice
    }

    @Test
    void worksOnWhenTheEngineIsBack() throws Exception {
        Path real = Path.of(docker.engine().facts().endpoint().address().getPath());
        String id = docker.engine()
                .containers()
                .create(docker.shell("late", "sleep 60").build())
                .id();
        try (var relay = new Relay(folder.resolve("relay.sock"), real);
                Engine engine = through(relay)) {
            assertThat(engine.containers().find(id)).isPresent();
            relay.cut();
            relay.mend();
            assertThat(engine.containers().start(id)).isTrue();
            relay.cut();
            relay.mend();
            assertThat(engine.containers().find(id)).isPresent();
        }
    }

    private static Engine through(Relay relay) {
        var request = new EndpointRequest("unix://" + relay.socket(), Map.of(), Path.of("/nowhere"), false);
        return ((Connection.Open) new DockerConnector().connect(request)).engine();
    }

    private Event next(String action) throws InterruptedException {
        Event event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.action()).isEqualTo(action);
        return event;
    }
}
