package dev.drydock.stack.progress;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When what happened in a run, and which steps it was that all waited for. */
public final class Timeline {
    private static final long NEXT_TO_NOTHING = 100;

    private final List<Done> done;
    private final Instant start;

    /** Of a run that has ended. */
    public Timeline(RunResult result) {
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

    /** What the critical path took, by service: {@code db 2.1 s, app 0.4 s}; without what took next to no time. */
    public String line() {
        Map<String, Long> byService = new LinkedHashMap<>();
        for (Done step : criticalPath()) {
            service(step.entry().step())
                    .ifPresent(service -> byService.merge(service, millis(step.began(), step.ended()), Long::sum));
        }
        return byService.entrySet().stream()
                .filter(entry -> entry.getValue() >= NEXT_TO_NOTHING)
                .map(entry -> String.format(Locale.ROOT, "%s %.1f s", entry.getKey(), entry.getValue() / 1000.0))
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> service(Step step) {
        if (step instanceof Step.CreateContainer create) {
            return Optional.of(create.service());
        }
        if (step instanceof Step.StartContainer start) {
            return Optional.of(start.service());
        }
        return step instanceof Step.Await await ? Optional.of(await.service()) : Optional.empty();
    }

    /** Writes {@code timeline.json}: milliseconds from the start of the run on. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, Map<String, Object>> services = new TreeMap<>();
        for (Done step : done) {
            Step what = step.entry().step();
            String name = what instanceof Step.Await await
                    ? await.condition().toString()
                    : what instanceof Step.StartContainer ? "started" : "created";
            service(what).ifPresent(service -> note(services, service, name, step));
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
