package dev.drydock.docker.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.docker.Attachment;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerRequestTest {
    @Test
    void takesTheFirstNetworkAlong() {
        ContainerSpec spec = ContainerSpec.named("db", "postgres:16")
                .set(Setting.MEMORY, 64L)
                .connect(Attachment.to("back").aliases(List.of("db")))
                .connect(Attachment.to("front"))
                .build();
        assertThat(Json.text(ContainerRequest.body(spec)))
                .isEqualTo("{\"HostConfig\":{\"Memory\":64,\"NetworkMode\":\"back\"},\"Image\":\"postgres:16\","
                        + "\"NetworkingConfig\":{\"EndpointsConfig\":{\"back\":{\"Aliases\":[\"db\"]}}}}");
    }

    @Test
    void leavesASharedNetworkAlone() {
        ContainerSpec spec = ContainerSpec.named("db", "postgres:16")
                .set(Setting.NETWORK_MODE, "host")
                .build();
        assertThat(ContainerRequest.body(spec))
                .isEqualTo(Map.of("Image", "postgres:16", "HostConfig", Map.of("NetworkMode", "host")));
    }
}
