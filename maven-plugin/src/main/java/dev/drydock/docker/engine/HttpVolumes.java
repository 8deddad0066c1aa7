package dev.drydock.docker.engine;

import dev.drydock.docker.Created;
import dev.drydock.docker.Details;
import dev.drydock.docker.Volume;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.docker.Volumes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Volumes by the engine's HTTP API. */
final class HttpVolumes implements Volumes {
    private static final Target VOLUMES = Target.of("/volumes");

    private final Http http;

    HttpVolumes(Http http) {
        this.http = http;
    }

    @Override
    public List<Volume> list(Map<String, String> labels) {
        return http.get(VOLUMES.labelled(labels)).objects("Volumes").stream()
                .map(Volume::new)
                .toList();
    }

    @Override
    public Optional<Volume> find(String name) {
        return Found.orNothing(() -> http.get(VOLUMES.part(name))).map(Volume::new);
    }

    @Override
    public Created create(VolumeSpec spec) {
        boolean existed = find(spec.name()).isPresent(); // the engine's answer does not say
        Details answer = http.post(Target.of("/volumes/create"), spec.json());
        return new Created(answer.text("Name"), existed, List.of());
    }

    @Override
    public boolean remove(String name) {
        return Found.wasThere(() -> http.delete(VOLUMES.part(name)));
    }
}
