package dev.drydock.docker.engine;

import dev.drydock.docker.Attachment;
import dev.drydock.docker.Container;
import dev.drydock.docker.Container.Health;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.ContainerSummary;
import dev.drydock.docker.Containers;
import dev.drydock.docker.Created;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.ExecRequest;
import dev.drydock.docker.ExecResult;
import dev.drydock.docker.LogRequest;
import dev.drydock.docker.LogSink;
import dev.drydock.docker.Network;
import dev.drydock.docker.Networks;
import dev.drydock.docker.PathInfo;
import dev.drydock.docker.Subscription;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Containers by the engine's HTTP API. */
final class HttpContainers implements Containers {
    private static final Target CONTAINERS = Target.of("/containers");

    private static final Target LIST = Target.of("/containers/json").query("all", true);

    private final Http http;
    private final Networks networks;

    HttpContainers(Http http, Networks networks) {
        this.http = http;
        this.networks = networks;
    }

    @Override
    public List<Container> list(Map<String, String> labels) {
        return inspected(LIST.labelled(labels));
    }

    private List<Container> inspected(Target target) {
        return http.list(target).stream()
                .flatMap(listed -> find(listed.text("Id")).stream()) // gone in between: left out
                .toList();
    }

    @Override
    public List<Container> using(String volume) {
        return inspected(LIST.filtered("volume", volume));
    }

    @Override
    public List<Container> connected(Network network) {
        return inspected(
                LIST.filtered("network", network.id(), network.name())); // one that never ran knows the name alone
    }

    @Override
    public List<ContainerSummary> summaries(Map<String, String> labels) {
        List<Details> listed = http.list(LIST.labelled(labels));
        Map<String, Health> healths = healths(labels, listed);
        return listed.stream()
                .map(details -> new ContainerSummary(details, healths.getOrDefault(details.text("Id"), Health.NONE)))
                .toList();
    }

    /** A list tells health in words for people only; but it can be asked for those in one state of health. */
    private Map<String, Health> healths(Map<String, String> labels, List<Details> listed) {
        Map<String, Health> healths = new HashMap<>();
        Set<String> unknown = listed.stream()
                .filter(details -> Set.of("running", "paused").contains(details.text("State")))
                .map(details -> details.text("Id"))
                .collect(Collectors.toCollection(HashSet::new));
        for (Health health : List.of(Health.HEALTHY, Health.NONE, Health.UNHEALTHY)) {
            if (!unknown.isEmpty()) {
                String name = health.name().toLowerCase(Locale.ROOT);
                http.list(LIST.labelled(labels, "health", List.of(name))).stream()
                        .map(details -> details.text("Id"))
                        .filter(unknown::remove)
                        .forEach(id -> healths.put(id, health));
            }
        }
        unknown.forEach(id -> healths.put(id, Health.STARTING));
        return healths;
    }

    @Override
    public Optional<Container> find(String container) {
        return Found.orNothing(() -> http.get(at(container, "json"))).map(Container::new);
    }

    @Override
    public Created create(ContainerSpec spec) {
        var warnings = new ArrayList<String>(http.ignored(spec.since()));
        List<Attachment> attachments = spec.networks();
        attachments.forEach(network -> warnings.addAll(http.ignored(network.since())));
        Created created = made(spec, warnings);
        if (!attachments.isEmpty()) {
            attachments.subList(1, attachments.size()).forEach(network -> networks.connect(created.id(), network));
        }
        return created;
    }

    private Created made(ContainerSpec spec, List<String> warnings) {
        Target target =
                Target.of("/containers/create").query("name", spec.name()).queryText("platform", spec.platform());
        try {
            Details answer = http.post(target, ContainerRequest.body(spec));
            warnings.addAll(answer.texts("Warnings"));
            return new Created(answer.text("Id"), false, warnings);
        } catch (EngineFailure failure) {
            if (failure.reason() != Reason.CONFLICT) {
                throw failure;
            }
            // one that is being made has its name a while before it can be seen
            Container holder = Patience.until(() -> find(spec.name())).orElseThrow(() -> failure);
            if (!holder.labels().entrySet().containsAll(spec.labels().entrySet())
                    || spec.labels().isEmpty()) {
                throw new EngineFailure(
                        Reason.CONFLICT,
                        "The name `" + spec.name() + "` is taken by " + Holder.named(holder) + "; remove that one with"
                                + " `docker rm " + holder.name() + "` or choose another name",
                        failure);
            }
            return new Created(holder.id(), true, warnings);
        }
    }

    @Override
    public boolean start(String container) {
        return HttpNetworks.alone(() -> http.post(at(container, "start")));
    }

    @Override
    public boolean stop(String container) {
        return http.post(at(container, "stop"));
    }

    @Override
    public boolean stop(String container, Duration grace) {
        return http.post(at(container, "stop").query("t", seconds(grace)));
    }

    @Override
    public boolean stop(String container, Duration grace, String signal) {
        http.needs(ApiVersions.STOP_SIGNAL, "a stop signal for one call");
        return http.post(at(container, "stop").query("t", seconds(grace)).query("signal", signal));
    }

    @Override
    public boolean kill(String container, String signal) {
        try {
            http.post(at(container, "kill").query("signal", signal));
            return true;
        } catch (EngineFailure failure) {
            if (failure.reason() == Reason.CONFLICT) {
                return false; // it does not run
            }
            throw failure;
        }
    }

    @Override
    public void restart(String container, Duration grace) {
        http.post(at(container, "restart").query("t", seconds(grace)));
    }

    @Override
    public void pause(String container) {
        http.post(at(container, "pause"));
    }

    @Override
    public void unpause(String container) {
        http.post(at(container, "unpause"));
    }

    @Override
    public void rename(String container, String name) {
        http.post(at(container, "rename").query("name", name));
    }

    @Override
    public boolean remove(String container, Removal how) {
        Target target = CONTAINERS
                .part(container)
                .query("force", how != Removal.STOPPED)
                .query("v", how == Removal.FORCED_WITH_VOLUMES);
        return Found.wasThere(() -> http.delete(target));
    }

    @Override
    public int waitForExit(String container) {
        Details end = http.post(at(container, "wait"), Map.of());
        return (int) end.number("StatusCode");
    }

    @Override
    public ExecResult exec(String container, ExecRequest request, LogSink output) {
        return new HttpExec(http).run(container, request, output);
    }

    @Override
    public void logs(String container, LogRequest request, LogSink sink) {
        logs(new Container(http.get(at(container, "json"))), request, sink);
    }

    @Override
    public void logs(Container container, LogRequest request, LogSink sink) {
        http.read(http.open(logTarget(container.id(), request)), answer -> {
            LogFrames.read(answer.stream(), container.hasTerminal(), sink);
            return true;
        });
    }

    @Override
    public Subscription follow(String container, LogRequest request, LogSink sink) {
        boolean terminal = hasTerminal(container);
        Answer output = http.open(logTarget(container, request).query("follow", true));
        return Background.start(
                "docker-logs-" + container,
                background -> http.read(background.reading(output), answer -> {
                    LogFrames.read(answer.stream(), terminal, sink);
                    return true;
                }));
    }

    @Override
    public void upload(String container, String folder, InputStream tar) {
        http.put(at(container, "archive").query("path", folder), tar);
    }

    @Override
    public void place(String container, String folder, InputStream tar, boolean forItsUser) {
        Target target = at(container, "archive")
                .query("path", folder)
                .query("noOverwriteDirNonDir", true)
                .query("copyUIDGID", forItsUser);
        http.put(target, tar);
    }

    @Override
    public InputStream download(String container, String path) {
        return new AnswerStream(http.open(at(container, "archive").query("path", path)));
    }

    /** The transport has no HEAD; the body that comes along is left where it is. */
    @Override
    public Optional<PathInfo> inspect(String container, String path) {
        Target target = at(container, "archive").query("path", path);
        return Found.orNothing(() -> http.read(http.open(target), answer -> {
            byte[] json = Base64.getDecoder().decode(answer.header("X-Docker-Container-Path-Stat"));
            return new PathInfo(Json.object(new ByteArrayInputStream(json)));
        }));
    }

    private boolean hasTerminal(String container) {
        return new Container(http.get(at(container, "json"))).hasTerminal();
    }

    private static Target logTarget(String container, LogRequest request) {
        Target target = at(container, "logs")
                .query("stdout", true)
                .query("stderr", true)
                .query("timestamps", request.timestamps())
                .query("tail", request.tail() < 0 ? "all" : Integer.toString(request.tail()));
        if (request.since().isAfter(Instant.EPOCH)) {
            target = target.query("since", time(request.since()));
        }
        return request.until().equals(Instant.MAX) ? target : target.query("until", time(request.until()));
    }

    private static String time(Instant time) {
        return "%d.%09d".formatted(time.getEpochSecond(), time.getNano());
    }

    /** The engine counts whole seconds; a shorter grace is not none. */
    private static long seconds(Duration grace) {
        return grace.plusNanos(999_999_999).toSeconds();
    }

    private static Target at(String container, String action) {
        return CONTAINERS.part(container).part(action);
    }
}
