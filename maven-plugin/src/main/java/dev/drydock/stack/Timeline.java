package dev.drydock.stack;

import dev.drydock.stack.plan.Step;
import dev.drydock.stack.run.RunResult;
import dev.drydock.stack.run.RunResult.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When what happened in a run, and which steps it was that all waited for. */
final class Timeline {
    private final List<Done> done;
    private final Instant start;

    Timeline(RunResult result) {
        done = result.done();
        start = done.stream().map(Done::began).min(Comparator.naturalOrder()).orElse(Instant.EPOCH);
    }

    /** The steps of the critical path, from first to last: each ended last of those that the next one waited for. */
    List<Done> criticalPath() {
        Map<Integer, Done> byNumber =
                done.stream().collect(Collectors.toMap(step -> step.entry().number(), Function.identity()));
        var path = new ArrayList<Done>();
        Optional<Done> last = done.stream().max(Comparator.comparing(Done::ended));
        while (last.isPresent()) {
            path.add(last.get());
            last = last.get().entry().after().stream()
                    .flatMap(number -> Optional.ofNullable(byNumber.get(number)).stream())
                    .max(Comparator.comparing(Done::ended));
        }
        Collections.reverse(path);
        return path;
    }

    /** The critical path in a sentence, without what took no time. */
    String line() {
        return criticalPath().stream()
                .filter(step -> millis(step.began(), step.ended()) >= 50)
                .map(step ->
                        "%s %.1f s".formatted(step.entry().step().text(), millis(step.began(), step.ended()) / 1000.0))
                .collect(Collectors.joining(", then "));
    }

    /** Writes {@code timeline.json}: milliseconds from the start of the run on. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Map<String, Object>> services = new TreeMap<>();
        for (Done step : done) {
            Step what = step.entry().step();
            if (what instanceof Step.CreateContainer create) {
                note(services, create.service(), "created", step);
            } else if (what instanceof Step.StartContainer started) {
                note(services, started.service(), "started", step);
            } else if (what instanceof Step.Await await) {
                note(services, await.service(), await.condition().toString(), step);
            }
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", 1);
        all.put("start", start.toString());
        all.put("services", services);
        all.put(
                "criticalPath",
                criticalPath().stream().map(step -> step.entry().step().text()).toList());
        all.put("steps", done.stream().map(this::object).toList());
        Files.writeString(folder.resolve("timeline.json"), JsonText.of(all) + "\n");
    }

    /** The last container of a service counts. */
    private void note(Map<String, Map<String, Object>> services, String service, String what, Done step) {
        services.computeIfAbsent(service, key -> new LinkedHashMap<>()).put(what, millis(start, step.ended()));
    }

    private Map<String, Object> object(Done step) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("step", step.entry().step().text());
        object.put("cause", step.entry().cause());
        object.put("began", millis(start, step.began()));
        object.put("ended", millis(start, step.ended()));
        return object;
    }

    private static long millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }
}
