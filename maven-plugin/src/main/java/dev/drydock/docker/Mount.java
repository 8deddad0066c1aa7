package dev.drydock.docker;

import java.util.Map;
import java.util.TreeMap;

/** Something mounted into a container, where {@link Setting#BINDS} can't say it. Immutable: each method gives another. */
public final class Mount implements Fragment {
    private final Fields fields;
    private final Fields options;
    private final String group;

    private Mount(Fields fields, String group, Fields options) {
        this.fields = fields;
        this.group = group;
        this.options = options;
    }

    /** A path of the engine's host; the container is not made if it is missing. */
    public static Mount bind(String source, String target) {
        return new Mount(of("bind", source, target), "BindOptions", new Fields());
    }

    /**
     * A volume.
     *
     * @param source its name, or empty for an anonymous one
     */
    public static Mount volume(String source, String target) {
        return new Mount(of("volume", source, target), "VolumeOptions", new Fields());
    }

    /** A folder in memory. */
    public static Mount tmpfs(String target) {
        return new Mount(of("tmpfs", "", target), "TmpfsOptions", new Fields());
    }

    /** A named pipe of Windows. */
    public static Mount pipe(String source, String target) {
        return new Mount(of("npipe", source, target), "", new Fields());
    }

    /** The files of an image. */
    public static Mount image(String source, String target) {
        Fields fields = of("image", source, target).since("Mounts: image", new ApiVersion(1, 48));
        return new Mount(fields, "ImageOptions", new Fields());
    }

    public Mount readOnly() {
        return new Mount(copy(fields).put("ReadOnly", true), group, options);
    }

    /** {@code rprivate}, {@code rshared}, ... of a bind. */
    public Mount propagation(String value) {
        return with("Propagation", value);
    }

    /** Leaves mounts below the source of a bind out. */
    public Mount nonRecursive() {
        return with("NonRecursive", true);
    }

    /** Leaves a new volume empty, whatever the image has there. */
    public Mount noCopy() {
        return with("NoCopy", true);
    }

    /** Labels of the volume, if it is made for this. */
    public Mount labels(Map<String, String> labels) {
        return with("Labels", labels);
    }

    /** A folder of the volume or image instead of the whole. */
    public Mount subpath(String path) {
        return new Mount(
                fields, group, copy(options).put("Subpath", path).since("Mounts: Subpath", new ApiVersion(1, 45)));
    }

    /** Size of a folder in memory, in bytes. */
    public Mount size(long bytes) {
        return with("SizeBytes", bytes);
    }

    /** Permissions of a folder in memory. */
    public Mount mode(int mode) {
        return with("Mode", (long) mode);
    }

    @Override
    public Map<String, Object> json() {
        Fields all = copy(fields);
        return group.isEmpty()
                ? all.values()
                : all.putAll(group, options.values()).values();
    }

    @Override
    public Map<String, ApiVersion> since() {
        var since = new TreeMap<>(fields.since());
        since.putAll(options.since());
        return since;
    }

    private static Fields of(String type, String source, String target) {
        return new Fields().put("Type", type).putText("Source", source).put("Target", target);
    }

    private Mount with(String option, Object value) {
        return new Mount(fields, group, copy(options).put(option, value));
    }

    private static Fields copy(Fields fields) {
        var copy = new Fields();
        fields.values().forEach(copy::put);
        fields.since().forEach(copy::since);
        return copy;
    }
}
