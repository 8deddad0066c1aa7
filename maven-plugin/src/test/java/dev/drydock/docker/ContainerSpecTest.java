package dev.drydock.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContainerSpecTest {
    private static final ApiVersion V1_44 = new ApiVersion(1, 44);

    @Test
    void sendsNothingThatIsNotSet() {
        assertThat(ContainerSpec.named("db", "postgres:16").build().json()).isEqualTo(Map.of("Image", "postgres:16"));
    }

    @Test
    void tellsAnEmptyListFromNone() {
        ContainerSpec spec = ContainerSpec.named("db", "postgres:16")
                .set(Setting.ENTRYPOINT, List.of())
                .set(Setting.MASKED_PATHS, List.of())
                .build();
        assertThat(spec.json())
                .isEqualTo(Map.of(
                        "Image", "postgres:16",
                        "Entrypoint", List.of(),
                        "HostConfig", Map.of("MaskedPaths", List.of())));
    }

    @Test
    void declaresWhatItPublishes() {
        ContainerSpec spec = ContainerSpec.named("web", "web:1")
                .expose("9000")
                .expose("53/udp")
                .publish(new PortMapping(80, "tcp", "", "8080"))
                .publish(new PortMapping(80, "tcp", "127.0.0.1", "8081-8085"))
                .publish(new PortMapping(443, "tcp", "::1", ""))
                .build();
        assertThat(spec.json())
                .isEqualTo(Map.of(
                        "Image",
                        "web:1",
                        "ExposedPorts",
                        Map.of("9000/tcp", Map.of(), "53/udp", Map.of(), "80/tcp", Map.of(), "443/tcp", Map.of()),
                        "HostConfig",
                        Map.of(
                                "PortBindings",
                                Map.of(
                                        "80/tcp",
                                        List.of(
                                                Map.of("HostPort", "8080"),
                                                Map.of("HostIp", "127.0.0.1", "HostPort", "8081-8085")),
                                        "443/tcp",
                                        List.of(Map.of("HostIp", "::1", "HostPort", ""))))));
    }

    @Test
    void sendsDurationsInNanoseconds() {
        var test = new HealthTest(
                List.of("NONE"), Duration.ofSeconds(1), Duration.ofMillis(1), 3, Duration.ZERO, Duration.ofMillis(5));
        ContainerSpec spec =
                ContainerSpec.named("x", "x").set(Setting.HEALTH_TEST, test).build();
        assertThat(spec.json())
                .containsEntry(
                        "Healthcheck",
                        Map.of(
                                "Test", List.of("NONE"),
                                "Interval", 1_000_000_000L,
                                "Timeout", 1_000_000L,
                                "Retries", 3L,
                                "StartInterval", 5_000_000L));
        assertThat(spec.since()).isEqualTo(Map.of("StartInterval", V1_44));
    }

    @Test
    void knowsWhatOlderEnginesIgnore() {
        ContainerSpec spec = ContainerSpec.named("x", "x")
                .set(Setting.ANNOTATIONS, Map.of("a", "b"))
                .set(
                        Setting.MOUNTS,
                        List.of(
                                Mount.volume("v", "/v").subpath("part").noCopy().readOnly(),
                                Mount.image("tools:1", "/tools")))
                .build();
        assertThat(spec.since())
                .isEqualTo(Map.of(
                        "Annotations", new ApiVersion(1, 43),
                        "Mounts: Subpath", new ApiVersion(1, 45),
                        "Mounts: image", new ApiVersion(1, 48)));
        assertThat(new Details(spec.json()).objects("HostConfig", "Mounts").get(0))
                .isEqualTo(new Details(Map.of(
                        "Type", "volume",
                        "Source", "v",
                        "Target", "/v",
                        "ReadOnly", true,
                        "VolumeOptions", Map.of("NoCopy", true, "Subpath", "part"))));
    }

    @Test
    void isNotChangedByWhoeverMadeIt() {
        var words = new ArrayList<>(List.of("true"));
        ContainerSpec.Builder builder = ContainerSpec.named("x", "x").set(Setting.COMMAND, words);
        words.add("false");
        assertThat(builder.build().json()).containsEntry("Cmd", List.of("true"));
    }

    @Test
    void describesAnAttachment() {
        Attachment attachment = Attachment.to("back")
                .aliases(List.of("db", "postgres"))
                .addresses("10.0.0.7", "fd00::7", List.of("169.254.1.1"))
                .driverOptions(Map.of("com.docker.network.endpoint.ifname", "eth7"))
                .macAddress("02:42:0a:00:00:07")
                .gatewayPriority(5);
        assertThat(attachment.json())
                .isEqualTo(Map.of(
                        "Aliases", List.of("db", "postgres"),
                        "IPAMConfig",
                                Map.of(
                                        "IPv4Address", "10.0.0.7",
                                        "IPv6Address", "fd00::7",
                                        "LinkLocalIPs", List.of("169.254.1.1")),
                        "DriverOpts", Map.of("com.docker.network.endpoint.ifname", "eth7"),
                        "MacAddress", "02:42:0a:00:00:07",
                        "GwPriority", 5L));
        assertThat(attachment.since()).isEqualTo(Map.of("MacAddress", V1_44, "GwPriority", new ApiVersion(1, 48)));
        assertThat(Attachment.to("back").json()).isEmpty();
    }

    @Test
    void asksForDevices() {
        ContainerSpec spec = ContainerSpec.named("gpu", "cuda:12")
                .set(
                        Setting.DEVICE_REQUESTS,
                        List.of(new DeviceRequest("nvidia", -1, List.of(), List.of(List.of("gpu")), Map.of())))
                .set(Setting.DEVICES, List.of(new Device("/dev/fuse", "/dev/fuse", "rwm")))
                .set(Setting.BLOCK_IO_WEIGHTS, List.of(new BlockDevice("/dev/sda", BlockDevice.Measure.WEIGHT, 400)))
                .build();
        assertThat(spec.json())
                .containsEntry(
                        "HostConfig",
                        Map.of(
                                "DeviceRequests",
                                List.of(Map.of(
                                        "Driver", "nvidia", "Count", -1L, "Capabilities", List.of(List.of("gpu")))),
                                "Devices",
                                List.of(Map.of(
                                        "PathOnHost", "/dev/fuse",
                                        "PathInContainer", "/dev/fuse",
                                        "CgroupPermissions", "rwm")),
                                "BlkioWeightDevice",
                                List.of(Map.of("Path", "/dev/sda", "Weight", 400L))));
    }
}
