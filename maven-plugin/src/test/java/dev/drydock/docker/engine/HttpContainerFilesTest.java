package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.Container;
import dev.drydock.docker.Containers;
import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.Network;
import dev.drydock.docker.NetworkSpec;
import dev.drydock.docker.PathInfo;
import dev.drydock.docker.Setting;
import dev.drydock.docker.TarArchive;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files in containers, and what containers share. */
class HttpContainerFilesTest {
    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    @Test
    void describesPaths() {
        String id = docker.started(docker.shell("paths", "mkdir /d; echo x > /d/f; ln -s d/f /l; exec sleep 1000"));
        await(id, "/l");
        PathInfo link = containers().inspect(id, "/l").orElseThrow();
        assertThat(link.isLink()).isTrue();
        assertThat(link.target()).isEqualTo("/d/f");
        PathInfo folder = containers().inspect(id, "/d").orElseThrow();
        assertThat(folder.isFolder()).isTrue();
        assertThat(folder.name()).isEqualTo("d");
        PathInfo file = containers().inspect(id, "/d/f").orElseThrow();
        assertThat(file.isFolder() || file.isLink()).isFalse();
        assertThat(containers().inspect(id, "/nosuch")).isEmpty();
    }

    private static void await(String id, String path) {
        while (containers().inspect(id, path).isEmpty()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void placesNoFileWhereAFolderIs() throws Exception {
        String id = containers().create(docker.shell("place", "true").build()).id();
        byte[] tar = new TarArchive().file("etc", "no folder").bytes();
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> containers().place(id, "/", new ByteArrayInputStream(tar), false))
                .withMessageContaining("cannot overwrite directory");
        containers()
                .place(
                        id,
                        "/",
                        new ByteArrayInputStream(
                                new TarArchive().file("new", "a file").bytes()),
                        false);
        try (InputStream back = containers().download(id, "/new")) {
            assertThat(new String(back.readAllBytes(), StandardCharsets.UTF_8)).contains("a file");
        }
    }

    @Test
    void findsTheUsersOfAVolumeWhetherTheyRunOrNot() {
        String volume = docker.name("vol");
        String running = docker.started(
                docker.shell("running", "exec sleep 1000").set(Setting.BINDS, List.of(volume + ":/data")));
        String created = containers()
                .create(docker.shell("created", "true")
                        .set(Setting.BINDS, List.of(volume + ":/data:ro"))
                        .build())
                .id();
        assertThat(containers().using(volume)).extracting(Container::id).containsExactlyInAnyOrder(running, created);
        assertThat(containers().using(docker.name("other"))).isEmpty();
        containers().remove(running, Containers.Removal.FORCED);
        containers().remove(created, Containers.Removal.FORCED);
        docker.engine().volumes().remove(volume);
    }

    @Test
    void findsWhoIsInANetworkWhetherTheyRunOrNot() {
        docker.engine()
                .networks()
                .create(new NetworkSpec(
                        docker.name("net"),
                        "",
                        Map.of(),
                        false,
                        false,
                        true,
                        false,
                        docker.labels(),
                        NetworkSpec.Ipam.DEFAULT));
        Network network = docker.engine().networks().find(docker.name("net")).orElseThrow();
        assertThat(containers().connected(network)).isEmpty();
        String running = docker.started(
                docker.shell("running", "exec sleep 1000").set(Setting.NETWORK_MODE, docker.name("net")));
        String created = containers()
                .create(docker.shell("created", "true")
                        .set(Setting.NETWORK_MODE, docker.name("net"))
                        .build())
                .id();
        assertThat(containers().connected(network))
                .extracting(Container::id)
                .containsExactlyInAnyOrder(running, created);
    }

    private static Containers containers() {
        return docker.engine().containers();
    }
}
