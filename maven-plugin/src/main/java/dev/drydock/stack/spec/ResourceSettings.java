package dev.drydock.stack.spec;

import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.syntax.YamlEntry;
import dev.drydock.docker.BlockDevice;
import dev.drydock.docker.BlockDevice.Measure;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Device;
import dev.drydock.docker.DeviceRequest;
import dev.drydock.docker.Setting;
import dev.drydock.docker.Ulimit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** How much of the machine a container may take. What {@code deploy} says wins over the keys of the service itself. */
final class ResourceSettings {
    private static final String[] LIMITS = {"deploy", "resources", "limits"};

    private ResourceSettings() {}

    static void apply(Service service, ContainerSpec.Builder container) {
        Section said = service.section();
        Values.set(container, Setting.MEMORY, Values.either(said.bytes(limit("memory")), said.bytes("mem_limit")));
        Values.set(
                container,
                Setting.MEMORY_RESERVATION,
                Values.either(
                        said.bytes("deploy", "resources", "reservations", "memory"), said.bytes("mem_reservation")));
        Values.set(container, Setting.MEMORY_SWAP, said.bytes("memswap_limit"));
        Values.set(container, Setting.MEMORY_SWAPPINESS, Values.number(said, "mem_swappiness"));
        Values.set(
                container,
                Setting.NANO_CPUS,
                Values.either(Values.nanoCpus(said, limit("cpus")), Values.nanoCpus(said, "cpus")));
        Values.set(
                container,
                Setting.PIDS,
                Values.either(Values.number(said, limit("pids")), Values.number(said, "pids_limit")));
        Values.set(container, Setting.SHM_SIZE, said.bytes("shm_size"));
        processors(said, container);
        Values.flag(container, Setting.OOM_KILL_DISABLED, said, "oom_kill_disable");
        Values.set(container, Setting.OOM_SCORE, Values.number(said, "oom_score_adj"));
        Values.set(container, Setting.CGROUP_PARENT, said, "cgroup_parent");
        blockDevices(said, container);
        set(container, Setting.ULIMITS, ulimits(said));
        set(container, Setting.DEVICES, devices(said));
        set(container, Setting.DEVICE_REQUESTS, deviceRequests(said));
        Values.set(container, Setting.DEVICE_CGROUP_RULES, Values.list(said, "device_cgroup_rules"));
        Values.set(container, Setting.STORAGE_OPTIONS, Values.texts(said, "storage_opt"));
    }

    private static String[] limit(String name) {
        return new String[] {LIMITS[0], LIMITS[1], LIMITS[2], name};
    }

    private static <T> void set(ContainerSpec.Builder container, Setting<List<T>> setting, List<T> values) {
        if (!values.isEmpty()) {
            container.set(setting, values);
        }
    }

    private static void processors(Section said, ContainerSpec.Builder container) {
        Values.set(container, Setting.CPU_SHARES, Values.number(said, "cpu_shares"));
        Values.set(container, Setting.CPU_QUOTA, Values.number(said, "cpu_quota"));
        Values.set(container, Setting.CPU_PERIOD, Values.number(said, "cpu_period"));
        Values.set(container, Setting.CPU_REALTIME_RUNTIME, microseconds(said, "cpu_rt_runtime"));
        Values.set(container, Setting.CPU_REALTIME_PERIOD, microseconds(said, "cpu_rt_period"));
        Values.set(container, Setting.CPU_SET, said, "cpuset");
        Values.set(container, Setting.CPU_COUNT, Values.number(said, "cpu_count"));
        Values.set(container, Setting.CPU_PERCENT, Values.number(said, "cpu_percent"));
    }

    /** A number counts microseconds as it is; a duration is turned into them. */
    private static OptionalLong microseconds(Section said, String key) {
        long micros = Values.duration(said, key).toNanos() / 1_000;
        return micros > 0 ? OptionalLong.of(micros) : Values.number(said, key);
    }

    private static void blockDevices(Section said, ContainerSpec.Builder container) {
        Values.set(container, Setting.BLOCK_IO_WEIGHT, Values.number(said, "blkio_config", "weight"));
        set(container, Setting.BLOCK_IO_WEIGHTS, blockDevices(said, "weight_device", "weight", Measure.WEIGHT));
        set(container, Setting.READ_BYTES_PER_SECOND, blockDevices(said, "device_read_bps", "rate", Measure.RATE));
        set(container, Setting.READS_PER_SECOND, blockDevices(said, "device_read_iops", "rate", Measure.RATE));
        set(container, Setting.WRITTEN_BYTES_PER_SECOND, blockDevices(said, "device_write_bps", "rate", Measure.RATE));
        set(container, Setting.WRITES_PER_SECOND, blockDevices(said, "device_write_iops", "rate", Measure.RATE));
    }

    private static List<BlockDevice> blockDevices(Section said, String key, String value, Measure measure) {
        return said.sections("blkio_config", key).stream()
                .map(device -> new BlockDevice(
                        Values.text(device, "path"),
                        measure,
                        device.bytes(value).orElse(0)))
                .toList();
    }

    static List<Ulimit> ulimits(Section said) {
        var limits = new ArrayList<Ulimit>();
        for (YamlEntry entry : said.section("ulimits").map(Section::entries).orElse(List.of())) {
            String name = entry.name();
            OptionalLong both = Values.number(said, "ulimits", name);
            long soft = Values.either(both, Values.number(said, "ulimits", name, "soft"))
                    .orElse(-1);
            long hard = Values.either(both, Values.number(said, "ulimits", name, "hard"))
                    .orElse(soft);
            limits.add(new Ulimit(name, soft, hard));
        }
        return limits;
    }

    private static List<Device> devices(Section said) {
        return said.sections("devices").stream()
                .filter(device -> !isOfDriver(device))
                .map(device -> new Device(
                        Values.text(device, "source"),
                        Values.given(device, "target").orElse(Values.text(device, "source")),
                        Values.given(device, "permissions").orElse("rwm")))
                .toList();
    }

    /** A name of the Container Device Interface, {@code vendor/class=device}, is for its driver and no path. */
    private static boolean isOfDriver(Section device) {
        String source = Values.text(device, "source");
        return !source.startsWith("/") && source.contains("/") && source.contains("=");
    }

    private static List<DeviceRequest> deviceRequests(Section said) {
        var requests = new ArrayList<DeviceRequest>();
        said.sections("gpus").forEach(gpu -> requests.add(request(gpu, List.of("gpu"))));
        said.sections("deploy", "resources", "reservations", "devices")
                .forEach(device -> requests.add(request(device, List.of())));
        List<String> names = said.sections("devices").stream()
                .filter(ResourceSettings::isOfDriver)
                .map(device -> Values.text(device, "source"))
                .toList();
        if (!names.isEmpty()) {
            requests.add(new DeviceRequest("cdi", 0, names, List.of(), Map.of()));
        }
        return requests;
    }

    private static DeviceRequest request(Section device, List<String> implied) {
        var capabilities = new ArrayList<>(Values.list(device, "capabilities"));
        implied.stream().filter(one -> !capabilities.contains(one)).forEach(capabilities::add);
        List<String> ids = Values.list(device, "device_ids");
        return new DeviceRequest(
                Values.text(device, "driver"),
                ids.isEmpty() ? Values.number(device, "count").orElse(-1) : 0,
                ids,
                List.of(List.copyOf(capabilities)),
                Values.texts(device, "options"));
    }
}
