package dev.drydock.stack;

import dev.drydock.docker.Container;
import dev.drydock.stack.run.HealthMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers in a file which containers were well, and when; a file that is gone or spoilt only costs new tests. */
final class KeptHealth implements HealthMemory {
    private static final String FILE = "health.txt";
    /** Longer than tests are apart, in files that are of use. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Path file;
    private final Clock clock;
    private final Map<String, Pass> passes = new ConcurrentHashMap<>();
    private volatile boolean changed;

    /** When a container, as it was started then, was well. */
    private record Pass(Instant started, Instant at) {}

    private KeptHealth(Path folder, Clock clock) {
        this.file = folder.resolve(FILE);
        this.clock = clock;
    }

    /** What the runs that wrote into a folder remember. */
    static KeptHealth in(Path folder, Clock clock) {
        var health = new KeptHealth(folder, clock);
        health.read();
        return health;
    }

    private void read() {
        try {
            for (String line : Files.isRegularFile(file) ? Files.readAllLines(file) : List.<String>of()) {
                String[] words = line.split(" ", -1);
                if (words.length == 3) {
                    passes.put(words[0], new Pass(Instant.parse(words[1]), Instant.parse(words[2])));
                }
            }
        } catch (IOException | DateTimeException spoilt) {
            passes.clear();
        }
    }

    @Override
    public boolean isFresh(Container container, Duration interval) {
        Pass pass = passes.get(container.id());
        return pass != null
                && container.startedAt().filter(pass.started()::equals).isPresent()
                && isWithin(interval, pass);
    }

    private boolean isWithin(Duration age, Pass pass) {
        Instant now = clock.instant();
        return !pass.at().isAfter(now) && pass.at().plus(age).isAfter(now);
    }

    @Override
    public void passed(Container container) {
        container.startedAt().ifPresent(started -> {
            passes.put(container.id(), new Pass(started, clock.instant()));
            changed = true;
        });
    }

    /** Writes it for the next run, if there is something new. */
    void keep() throws IOException {
        if (!changed) {
            return;
        }
        List<String> lines = passes.entrySet().stream()
                .filter(entry -> isWithin(KEPT, entry.getValue()))
                .map(entry -> entry.getKey() + " " + entry.getValue().started() + " "
                        + entry.getValue().at())
                .sorted()
                .toList();
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }
}
