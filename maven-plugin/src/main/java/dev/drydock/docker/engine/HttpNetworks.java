package dev.drydock.docker.engine;

import dev.drydock.docker.Attachment;
import dev.drydock.docker.Created;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Network;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.Networks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Networks by the engine's HTTP API. */
final class HttpNetworks implements Networks {
    private static final Target NETWORKS = Target.of("/networks");
    /** What an engine says of a network whose name another has. */
    private static final String AMBIGUOUS = "is ambiguous";

    private final Http http;

    HttpNetworks(Http http) {
        this.http = http;
    }

    @Override
    public List<Network> list(Map<String, String> labels) {
        return http.list(NETWORKS.labelled(labels)).stream()
                .flatMap(listed -> find(listed.text("Id")).stream()) // only inspection shows who is in it
                .toList();
    }

    @Override
    public Optional<Network> find(String network) {
        return Found.orNothing(() -> http.get(NETWORKS.part(network))).map(Network::new);
    }

    @Override
    public Created create(NetworkSpec spec) {
        var warnings = new ArrayList<String>(http.ignored(spec.since()));
        try {
            Details answer = http.post(Target.of("/networks/create"), spec.json());
            if (!answer.text("Warning").isEmpty()) {
                warnings.add(answer.text("Warning"));
            }
            return onlyOne(spec, answer.text("Id"), warnings);
        } catch (EngineFailure failure) {
            if (failure.reason() != Reason.CONFLICT) {
                throw failure;
            }
            Network holder = named(spec.name()).stream().findFirst().orElseThrow(() -> failure);
            if (spec.labels().isEmpty()
                    || !holder.labels().entrySet().containsAll(spec.labels().entrySet())) {
                throw new EngineFailure(
                        Reason.CONFLICT,
                        "There is another network `" + spec.name() + "`; remove it with `docker network rm "
                                + spec.name() + "` or choose another name",
                        failure);
            }
            return new Created(holder.id(), true, warnings);
        }
    }

    /**
     * Engines older than API 1.44 may make two networks of one name for two who ask at once. Both look afterwards, so one
     * sees both, and then the older one counts, for both.
     */
    private Created onlyOne(NetworkSpec spec, String id, List<String> warnings) {
        Network first = named(spec.name()).stream().findFirst().orElse(new Network(Details.NONE));
        boolean another = !first.id().isEmpty() && !first.id().equals(id);
        if (another && first.labels().entrySet().containsAll(spec.labels().entrySet())) {
            remove(id);
            return new Created(first.id(), true, warnings);
        }
        return new Created(id, false, warnings);
    }

    /** Makes a call that names a network; while that has a twin, which its maker is about to remove, once more. */
    static <T> T alone(Supplier<T> call) {
        return Patience.until(() -> unlessAmbiguous(call)).orElseGet(call);
    }

    private static <T> Optional<T> unlessAmbiguous(Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (EngineFailure failure) {
            if (String.valueOf(failure.getMessage()).contains(AMBIGUOUS)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The networks of a name, the oldest first. */
    private List<Network> named(String name) {
        return http.list(NETWORKS.labelled(Map.of(), "name", List.of(name))).stream()
                .map(Network::new)
                .filter(network -> network.name().equals(name))
                .sorted(Comparator.comparing(
                                (Network network) -> network.details().text("Created"))
                        .thenComparing(Network::id))
                .toList();
    }

    @Override
    public boolean remove(String network) {
        return Found.wasThere(() -> http.delete(NETWORKS.part(network)));
    }

    @Override
    public boolean connect(String container, Attachment attachment) {
        Map<String, Object> body = Map.of("Container", container, "EndpointConfig", attachment.json());
        try {
            alone(() -> http.post(NETWORKS.part(attachment.network()).part("connect"), body));
            return true;
        } catch (EngineFailure failure) {
            if (failure.reason() == Reason.CONFLICT && connected(container, attachment.network())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public boolean disconnect(String container, String network) {
        if (!connected(container, network)) {
            return false;
        }
        http.post(NETWORKS.part(network).part("disconnect"), Map.of("Container", container));
        return true;
    }

    private boolean connected(String container, String network) {
        Details inspected = http.get(Target.of("/containers").part(container).part("json"));
        return inspected.objectMap("NetworkSettings", "Networks").entrySet().stream()
                .anyMatch(member -> member.getKey().equals(network)
                        || member.getValue().text("NetworkID").equals(network));
    }
}
