package dev.drydock.docker.engine;

import dev.drydock.docker.Containers;
import dev.drydock.docker.DiskUsage;
import dev.drydock.docker.Engine;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineState;
import dev.drydock.docker.Event;
import dev.drydock.docker.Images;
import dev.drydock.docker.Network;
import dev.drydock.docker.Networks;
import dev.drydock.docker.Snapshot;
import dev.drydock.docker.Subscription;
import dev.drydock.docker.Volume;
import dev.drydock.docker.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** An engine by its HTTP API. */
final class HttpEngine implements Engine {
    private final Http http;
    private final EngineFacts facts;

    HttpEngine(Http http, EngineFacts facts) {
        this.http = http;
        this.facts = facts;
    }

    @Override
    public EngineFacts facts() {
        return facts;
    }

    @Override
    public Containers containers() {
        return new HttpContainers(http, networks());
    }

    @Override
    public Networks networks() {
        return new HttpNetworks(http);
    }

    @Override
    public Volumes volumes() {
        return new HttpVolumes(http);
    }

    @Override
    public Images images() {
        return new HttpImages(http);
    }

    @Override
    public Snapshot snapshot(Map<String, String> labels) {
        Meanwhile<List<Network>> networks = Meanwhile.begin(() -> networks().list(labels));
        Meanwhile<List<Volume>> volumes = Meanwhile.begin(() -> volumes().list(labels));
        return new Snapshot(containers().summaries(labels), networks.result(), volumes.result());
    }

    @Override
    public Subscription events(Map<String, String> labels, Set<String> actions, Consumer<Event> listener) {
        Target target = Target.of("/events").labelled(labels, "event", actions);
        return HttpEvents.subscribe(http, target, listener, state().time());
    }

    @Override
    public EngineState state() {
        return new EngineState(http.get(Target.of("/info")));
    }

    @Override
    public DiskUsage diskUsage() {
        return new DiskUsage(http.get(Target.of("/system/df")));
    }

    @Override
    public void close() {
        http.close();
    }
}
