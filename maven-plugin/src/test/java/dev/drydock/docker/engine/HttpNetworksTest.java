package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.drydock.docker.Attachment;
import dev.drydock.docker.Created;
import dev.drydock.docker.Details;
import dev.drydock.docker.EngineFacts;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Network;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.NetworkSpec.Ipam;
import dev.drydock.docker.NetworkSpec.Pool;
import dev.drydock.docker.Networks;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpNetworksTest {
    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    @Test
    void sendsEverySetting() {
        var pool = new Pool("10.213.0.0/24", "10.213.0.128/25", "10.213.0.1", Map.of("printer", "10.213.0.9"));
        var spec = new NetworkSpec(
                docker.name("net"),
                "bridge",
                Map.of("com.docker.network.bridge.enable_icc", "false"),
                true,
                true,
                true,
                false,
                docker.labels(),
                new Ipam("default", List.of(pool), Map.of()));

        Created created = networks().create(spec);
        Network network = networks().find(created.id()).orElseThrow();

        assertThat(network.name()).isEqualTo(docker.name("net"));
        assertThat(network.driver()).isEqualTo("bridge");
        assertThat(network.labels()).isEqualTo(docker.labels());
        assertThat(network.details().flag("Internal")).isTrue();
        assertThat(network.details().flag("Attachable")).isTrue();
        assertThat(network.details().textMap("Options")).containsEntry("com.docker.network.bridge.enable_icc", "false");
        assertThat(network.details().objects("IPAM", "Config")).containsExactly(new Details(pool.json()));
    }

    @Test
    void givesAddresses() {
        var pool = new Pool("10.214.0.0/24", "", "", Map.of());
        networks()
                .create(new NetworkSpec(
                        docker.name("net"),
                        "",
                        Map.of(),
                        false,
                        false,
                        true,
                        false,
                        docker.labels(),
                        new Ipam("", List.of(pool), Map.of())));
        Attachment fixed = Attachment.to(docker.name("net")).addresses("10.214.0.77", "", List.of());
        String id = docker.started(docker.shell("fixed", "sleep 60").connect(fixed));
        assertThat(docker.inspected(id).network(docker.name("net")).text("IPAddress"))
                .isEqualTo("10.214.0.77");
    }

    @Test
    void adoptsItsOwnAndLeavesOthersAlone() {
        NetworkSpec spec = NetworkSpec.named(docker.name("net"), docker.labels());
        Created first = networks().create(spec);
        Created second = networks().create(spec);
        assertThat(second.existed()).isTrue();
        assertThat(second.id()).isEqualTo(first.id());
        NetworkSpec other = NetworkSpec.named(docker.name("net"), Map.of("dev.drydock.test", "another"));
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> networks().create(other))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT))
                .withMessageContaining("There is another network `" + docker.name("net") + "`");
    }

    @Test
    void startsAContainerOnceItsNetworkIsTheOnlyOneOfItsName() throws Exception {
        networks().create(NetworkSpec.named(docker.name("net"), docker.labels()));
        Optional<String> twin = twin();
        String id = docker.engine()
                .containers()
                .create(docker.shell("member", "sleep 60")
                        .connect(Attachment.to(docker.name("net")))
                        .build())
                .id();
        CompletableFuture<Void> gone = soonGone(twin);
        assertThat(docker.engine().containers().start(id)).isTrue();
        gone.get(10, TimeUnit.SECONDS);
    }

    @Test
    void connectsAContainerOnceTheNetworkIsTheOnlyOneOfItsName() throws Exception {
        String id = docker.started(docker.shell("member", "sleep 60"));
        networks().create(NetworkSpec.named(docker.name("net"), docker.labels()));
        CompletableFuture<Void> gone = soonGone(twin());
        assertThat(networks().connect(id, Attachment.to(docker.name("net")))).isTrue();
        gone.get(10, TimeUnit.SECONDS);
    }

    private static CompletableFuture<Void> soonGone(Optional<String> network) {
        return CompletableFuture.runAsync(
                () -> network.ifPresent(networks()::remove),
                CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS));
    }

    /** Another network of the same name, as two may make who ask at once; newer engines refuse to make one. */
    private static Optional<String> twin() throws IOException {
        EngineFacts facts = docker.engine().facts();
        try (DockerHttpClient transport = new ZerodepDockerHttpClient.Builder()
                .dockerHost(facts.endpoint().address())
                .build()) {
            Map<String, Object> twin = Map.of("Name", docker.name("net"), "Labels", docker.labels());
            var http = new Http(transport, facts.api(), "the engine");
            return Optional.of(http.post(Target.of("/networks/create"), twin).text("Id"));
        } catch (EngineFailure refused) {
            assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
            return Optional.empty();
        }
    }

    @Test
    void connectsAndDisconnectsOnce() {
        networks().create(NetworkSpec.named(docker.name("net"), docker.labels()));
        String id = docker.started(docker.shell("member", "sleep 60"));
        Attachment attachment = Attachment.to(docker.name("net")).aliases(List.of("again"));
        assertThat(networks().connect(id, attachment)).isTrue();
        assertThat(networks().connect(id, attachment)).isFalse();
        assertThat(networks().find(docker.name("net")).orElseThrow().containers())
                .containsExactly(id);
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> networks().remove(docker.name("net")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT));
        assertThat(networks().disconnect(id, docker.name("net"))).isTrue();
        assertThat(networks().disconnect(id, docker.name("net"))).isFalse();
        assertThat(networks().remove(docker.name("net"))).isTrue();
        assertThat(networks().remove(docker.name("net"))).isFalse();
    }

    private static Networks networks() {
        return docker.engine().networks();
    }
}
