package dev.drydock.stack.spec;

import dev.drydock.compose.load.ComposeProject;
import dev.drydock.compose.model.Resource;
import dev.drydock.compose.model.Section;
import dev.drydock.compose.model.Service;
import dev.drydock.docker.ContainerSpec;
import dev.drydock.docker.Mount;
import dev.drydock.docker.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is mounted into a container. Plain binds and named volumes go out in the engine's short form, which makes a
 * missing path of the host; what needs more is a mount. Each anonymous volume carries labels of the project, so that it
 * can be found when its container is gone.
 */
final class StorageSettings {
    private final ComposeProject project;
    private final Service service;
    private final Surroundings surroundings;
    private final List<String> binds = new ArrayList<>();
    private final List<Mount> mounts = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    StorageSettings(ComposeProject project, Service service, Surroundings surroundings) {
        this.project = project;
        this.service = service;
        this.surroundings = surroundings;
    }

    /** Mounts something more, as {@code source:target}, where the source is a key of the file, a name or a path. */
    void mount(String written) {
        String[] parts = written.split(":", 2);
        taken.add(parts[parts.length - 1].split(":", 2)[0]);
        if (parts.length == 1) {
            anonymous(written);
        } else if (parts[0].matches("[./~].*")) {
            binds.add(Path.of(project.directory()).resolve(parts[0]).normalize() + ":" + parts[1]);
        } else {
            binds.add(volumeName(parts[0]) + ":" + parts[1]);
        }
    }

    void apply(ContainerSpec.Builder container) {
        Section said = service.section();
        said.sections("volumes").forEach(this::mount);
        binds.addAll(new Provisions(project, service).binds());
        Map<String, String> tmpfs = tmpfs(said);
        surroundings.imageVolumes().stream()
                .filter(path -> !taken.contains(path) && !tmpfs.containsKey(path))
                .sorted()
                .forEach(this::anonymous);
        Values.set(container, Setting.BINDS, binds);
        if (!mounts.isEmpty()) {
            container.set(Setting.MOUNTS, mounts);
        }
        Values.set(container, Setting.TMPFS, tmpfs);
        Values.set(container, Setting.VOLUMES_FROM, volumesFrom(said));
    }

    private static Map<String, String> tmpfs(Section said) {
        Map<String, String> tmpfs = new TreeMap<>();
        for (String mount : Values.list(said, "tmpfs")) {
            String[] parts = mount.split(":", 2);
            tmpfs.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return tmpfs;
    }

    private List<String> volumesFrom(Section said) {
        return Values.list(said, "volumes_from").stream()
                .map(from -> {
                    String[] parts = from.split(":", 2);
                    return parts[0].equals("container")
                            ? parts[1]
                            : surroundings.containerOf().apply(parts[0]) + (parts.length == 2 ? ":" + parts[1] : "");
                })
                .toList();
    }

    private void mount(Section volume) {
        String source = Values.text(volume, "source");
        String target = Values.text(volume, "target");
        taken.add(target);
        switch (Values.text(volume, "type")) {
            case "bind" -> bind(volume, source, target);
            case "tmpfs" -> mounts.add(tmpfs(volume, target));
            case "npipe" -> mounts.add(Mount.pipe(source, target));
            case "image" -> {
                Mount image = Mount.image(source, target);
                mounts.add(Values.given(volume, "image", "subpath")
                        .map(image::subpath)
                        .orElse(image));
            }
            default -> {
                if (source.isEmpty()) {
                    anonymous(target);
                } else {
                    named(volume, source, target);
                }
            }
        }
    }

    private void bind(Section volume, String source, String target) {
        boolean created = volume.flag("bind", "create_host_path").orElse(true);
        String recursive = Values.text(volume, "bind", "recursive");
        if (created && (recursive.isEmpty() || recursive.equals("enabled"))) {
            var options = new ArrayList<String>();
            readOnly(volume).ifPresent(options::add);
            Values.given(volume, "bind", "propagation").ifPresent(options::add);
            Values.given(volume, "bind", "selinux").ifPresent(options::add);
            binds.add(brief(source, target, options));
            return;
        }
        Mount mount = Mount.bind(source, target);
        mount = Values.given(volume, "bind", "propagation")
                .map(mount::propagation)
                .orElse(mount);
        mount = recursive.equals("disabled") ? mount.nonRecursive() : mount;
        mounts.add(readOnly(volume).isPresent() ? mount.readOnly() : mount);
    }

    private void named(Section volume, String key, String target) {
        String name = volumeName(key);
        boolean copies = !volume.flag("volume", "nocopy").orElse(false);
        Map<String, String> labels = Values.texts(volume, "volume", "labels");
        if (!volume.has("volume", "subpath") && labels.isEmpty()) {
            var options = new ArrayList<String>();
            readOnly(volume).ifPresent(options::add);
            if (!copies) {
                options.add("nocopy");
            }
            binds.add(brief(name, target, options));
            return;
        }
        Mount mount = Mount.volume(name, target);
        mount = copies ? mount : mount.noCopy();
        mount = labels.isEmpty() ? mount : mount.labels(labels);
        mount = Values.given(volume, "volume", "subpath").map(mount::subpath).orElse(mount);
        mounts.add(readOnly(volume).isPresent() ? mount.readOnly() : mount);
    }

    private String volumeName(String key) {
        return project.volumes().stream()
                .filter(volume -> volume.key().equals(key))
                .map(Resource::section)
                .map(volume -> Values.given(volume, "name").orElse(key))
                .findFirst()
                .orElse(key);
    }

    /** A volume that no one named; that of the container that is replaced, if it had one there. */
    private void anonymous(String target) {
        String inherited = surroundings.inherited().getOrDefault(target, "");
        mounts.add(Mount.volume(inherited, target)
                .labels(Map.of(ComposeLabels.PROJECT, project.name(), ComposeLabels.ANONYMOUS_VOLUME, service.name())));
    }

    private static Mount tmpfs(Section volume, String target) {
        Mount mount = Mount.tmpfs(target);
        OptionalLong size = volume.bytes("tmpfs", "size");
        mount = size.isPresent() ? mount.size(size.getAsLong()) : mount;
        OptionalLong mode = Values.number(volume, "tmpfs", "mode");
        return mode.isPresent() ? mount.mode((int) mode.getAsLong()) : mount;
    }

    private static Optional<String> readOnly(Section volume) {
        return volume.flag("read_only").filter(flag -> flag).map(flag -> "ro");
    }

    private static String brief(String source, String target, List<String> options) {
        return source + ":" + target + (options.isEmpty() ? "" : ":" + String.join(",", options));
    }
}
