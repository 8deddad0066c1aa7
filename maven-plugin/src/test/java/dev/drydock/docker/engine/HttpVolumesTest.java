package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.docker.EngineFailure;
import dev.drydock.docker.EngineFailure.Reason;
import dev.drydock.docker.Setting;
import dev.drydock.docker.Volume;
import dev.drydock.docker.VolumeSpec;
import dev.drydock.docker.Volumes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HttpVolumesTest {
    @RegisterExtension
    static final RealEngine docker = new RealEngine();

    @Test
    void sendsEverySetting() {
        var options = Map.of("type", "tmpfs", "device", "tmpfs", "o", "size=1m");
        volumes().create(new VolumeSpec(docker.name("vol"), "local", options, docker.labels()));
        Volume volume = volumes().find(docker.name("vol")).orElseThrow();
        assertThat(volume.driver()).isEqualTo("local");
        assertThat(volume.options()).isEqualTo(options);
        assertThat(volume.labels()).isEqualTo(docker.labels());
    }

    @Test
    void keepsTheDataOfWhatExists() {
        VolumeSpec spec = new VolumeSpec(docker.name("vol"), "", Map.of(), docker.labels());
        assertThat(volumes().create(spec).existed()).isFalse();
        String writer = docker.started(docker.shell("writer", "echo precious > /data/file")
                .set(Setting.BINDS, List.of(docker.name("vol") + ":/data")));
        docker.engine().containers().waitForExit(writer);
        assertThat(volumes().create(spec).existed()).isTrue();
        assertThat(docker.engine().diskUsage().volumes()).containsEntry(docker.name("vol"), 9L);
        assertThatExceptionOfType(EngineFailure.class)
                .isThrownBy(() -> volumes().remove(docker.name("vol")))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(Reason.CONFLICT));
    }

    @Test
    void removesOnce() {
        volumes().create(new VolumeSpec(docker.name("vol"), "", Map.of(), docker.labels()));
        assertThat(volumes().remove(docker.name("vol"))).isTrue();
        assertThat(volumes().remove(docker.name("vol"))).isFalse();
        assertThat(volumes().find(docker.name("vol"))).isEmpty();
    }

    private static Volumes volumes() {
        return docker.engine().volumes();
    }
}
