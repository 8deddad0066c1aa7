package dev.drydock.docker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of the engine's request to create a container, with the type of its value. Durations are sent in nanoseconds.
 *
 * @param <T> of the value
 */
@SuppressWarnings("UnusedTypeParameter") // it is for ContainerSpec.Builder#set
public final class Setting<T> {
    /** An empty list clears the image's own; not set keeps it. */
    public static final Setting<List<String>> COMMAND = container("Cmd");

    public static final Setting<List<String>> ENTRYPOINT = container("Entrypoint");
    public static final Setting<String> WORKING_DIRECTORY = container("WorkingDir");
    public static final Setting<String> USER = container("User");
    public static final Setting<String> HOSTNAME = container("Hostname");
    public static final Setting<String> DOMAIN_NAME = container("Domainname");
    public static final Setting<Boolean> TERMINAL = container("Tty");
    public static final Setting<Boolean> OPEN_INPUT = container("OpenStdin");
    /** {@code NAME=value} each; a bare name takes a variable of the image away. */
    public static final Setting<List<String>> ENVIRONMENT = container("Env");

    public static final Setting<Map<String, String>> LABELS = container("Labels");
    public static final Setting<String> STOP_SIGNAL = container("StopSignal");
    /** Whole seconds. */
    public static final Setting<Long> STOP_TIMEOUT = container("StopTimeout");

    public static final Setting<HealthTest> HEALTH_TEST = container("Healthcheck");
    /** Of the first network; from API 1.44 on it is said of each {@link Attachment}. */
    public static final Setting<String> MAC_ADDRESS = container("MacAddress");

    public static final Setting<Map<String, String>> ANNOTATIONS = host("Annotations", new ApiVersion(1, 43));
    public static final Setting<Boolean> INIT = host("Init");
    public static final Setting<Boolean> READ_ONLY = host("ReadonlyRootfs");
    public static final Setting<Boolean> PRIVILEGED = host("Privileged");
    public static final Setting<Boolean> AUTO_REMOVE = host("AutoRemove");
    public static final Setting<List<String>> CAPABILITIES_ADDED = host("CapAdd");
    public static final Setting<List<String>> CAPABILITIES_DROPPED = host("CapDrop");
    public static final Setting<List<String>> GROUPS = host("GroupAdd");
    public static final Setting<List<String>> SECURITY_OPTIONS = host("SecurityOpt");
    /** Paths that the engine hides; an empty list shows them all. */
    public static final Setting<List<String>> MASKED_PATHS = host("MaskedPaths");

    public static final Setting<List<String>> READ_ONLY_PATHS = host("ReadonlyPaths");
    public static final Setting<RestartPolicy> RESTART = host("RestartPolicy");
    public static final Setting<LogDriver> LOGGING = host("LogConfig");

    /** Bytes, as all sizes are. */
    public static final Setting<Long> MEMORY = host("Memory");

    public static final Setting<Long> MEMORY_RESERVATION = host("MemoryReservation");
    /** Memory and swap together; -1 for no limit. */
    public static final Setting<Long> MEMORY_SWAP = host("MemorySwap");

    public static final Setting<Long> MEMORY_SWAPPINESS = host("MemorySwappiness");
    /** Billionths of a processor. */
    public static final Setting<Long> NANO_CPUS = host("NanoCpus");

    public static final Setting<Long> CPU_SHARES = host("CpuShares");
    public static final Setting<Long> CPU_QUOTA = host("CpuQuota");
    public static final Setting<Long> CPU_PERIOD = host("CpuPeriod");
    public static final Setting<Long> CPU_REALTIME_RUNTIME = host("CpuRealtimeRuntime");
    public static final Setting<Long> CPU_REALTIME_PERIOD = host("CpuRealtimePeriod");
    public static final Setting<String> CPU_SET = host("CpusetCpus");
    public static final Setting<Long> CPU_COUNT = host("CpuCount");
    public static final Setting<Long> CPU_PERCENT = host("CpuPercent");
    public static final Setting<Long> PIDS = host("PidsLimit");
    public static final Setting<Long> SHM_SIZE = host("ShmSize");
    public static final Setting<Boolean> OOM_KILL_DISABLED = host("OomKillDisable");
    public static final Setting<Long> OOM_SCORE = host("OomScoreAdj");
    public static final Setting<Long> BLOCK_IO_WEIGHT = host("BlkioWeight");
    public static final Setting<List<BlockDevice>> BLOCK_IO_WEIGHTS = host("BlkioWeightDevice");
    public static final Setting<List<BlockDevice>> READ_BYTES_PER_SECOND = host("BlkioDeviceReadBps");
    public static final Setting<List<BlockDevice>> READS_PER_SECOND = host("BlkioDeviceReadIOps");
    public static final Setting<List<BlockDevice>> WRITTEN_BYTES_PER_SECOND = host("BlkioDeviceWriteBps");
    public static final Setting<List<BlockDevice>> WRITES_PER_SECOND = host("BlkioDeviceWriteIOps");
    public static final Setting<List<Ulimit>> ULIMITS = host("Ulimits");
    public static final Setting<Map<String, String>> SYSCTLS = host("Sysctls");
    public static final Setting<Map<String, String>> STORAGE_OPTIONS = host("StorageOpt");
    public static final Setting<String> RUNTIME = host("Runtime");
    public static final Setting<String> ISOLATION = host("Isolation");
    public static final Setting<String> CGROUP_PARENT = host("CgroupParent");

    /** {@code host}, or {@code container:ID} where it may be shared with a container. */
    public static final Setting<String> PID_NAMESPACE = host("PidMode");

    public static final Setting<String> IPC_NAMESPACE = host("IpcMode");
    public static final Setting<String> UTS_NAMESPACE = host("UTSMode");
    public static final Setting<String> USER_NAMESPACE = host("UsernsMode");
    public static final Setting<String> CGROUP_NAMESPACE = host("CgroupnsMode");
    /** {@code host}, {@code none}, {@code bridge} or {@code container:ID}; a container in networks has none. */
    public static final Setting<String> NETWORK_MODE = host("NetworkMode");

    public static final Setting<List<Device>> DEVICES = host("Devices");
    public static final Setting<List<String>> DEVICE_CGROUP_RULES = host("DeviceCgroupRules");
    public static final Setting<List<DeviceRequest>> DEVICE_REQUESTS = host("DeviceRequests");
    public static final Setting<List<String>> DNS = host("Dns");
    public static final Setting<List<String>> DNS_SEARCH = host("DnsSearch");
    public static final Setting<List<String>> DNS_OPTIONS = host("DnsOptions");
    /** {@code name:address} each. */
    public static final Setting<List<String>> EXTRA_HOSTS = host("ExtraHosts");

    /** {@code source:target[:options]} each; a host path that is missing is made. */
    public static final Setting<List<String>> BINDS = host("Binds");

    public static final Setting<List<Mount>> MOUNTS = host("Mounts");
    /** Paths and their mount options. */
    public static final Setting<Map<String, String>> TMPFS = host("Tmpfs");

    public static final Setting<List<String>> VOLUMES_FROM = host("VolumesFrom");
    public static final Setting<List<String>> LINKS = host("Links");

    private final String field;
    private final boolean ofHost;
    private final @Nullable ApiVersion since;

    private Setting(String field, boolean ofHost, @Nullable ApiVersion since) {
        this.field = field;
        this.ofHost = ofHost;
        this.since = since;
    }

    private static <T> Setting<T> container(String field) {
        return new Setting<>(field, false, null);
    }

    private static <T> Setting<T> host(String field) {
        return new Setting<>(field, true, null);
    }

    private static <T> Setting<T> host(String field, ApiVersion since) {
        return new Setting<>(field, true, since);
    }

    /** The engine's name for it. */
    String field() {
        return field;
    }

    /** Whether it is part of {@code HostConfig}. */
    boolean ofHost() {
        return ofHost;
    }

    Optional<ApiVersion> since() {
        return Optional.ofNullable(since);
    }
}
