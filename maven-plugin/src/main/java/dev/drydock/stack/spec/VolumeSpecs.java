package dev.drydock.stack.spec;

import dev.drydock.compose.model.Resource;
import dev.drydock.docker.VolumeSpec;
import java.util.Map;

/** Volumes of a compose file as the engine makes them. */
final class VolumeSpecs {
    private VolumeSpecs() {}

    static VolumeSpec of(Resource volume, Map<String, String> labels) {
        return new VolumeSpec(
                Values.text(volume.section(), "name"),
                Values.text(volume.section(), "driver"),
                Values.texts(volume.section(), "driver_opts"),
                labels);
    }
}
