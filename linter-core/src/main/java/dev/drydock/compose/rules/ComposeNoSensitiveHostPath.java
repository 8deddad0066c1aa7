package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Flags mounts of folders that the host's own system lives in. */
public final class ComposeNoSensitiveHostPath implements Rule<ComposeFile> {
    /** Sensitive as a whole; single things below them are mounted for good reasons, such as a time zone or a device. */
    private static final Set<String> FOLDERS = Set.of(
            "/",
            "/bin",
            "/dev",
            "/etc",
            "/home",
            "/lib",
            "/lib64",
            "/proc",
            "/run",
            "/sbin",
            "/sys",
            "/usr",
            "/usr/bin",
            "/usr/lib",
            "/usr/sbin",
            "/usr/local",
            "/usr/local/bin",
            "/var",
            "/var/lib",
            "/var/run",
            "~");

    /** Sensitive with all that is below them. */
    private static final List<String> TREES = List.of(
            "/boot",
            "/root",
            "/dev/mem",
            "/dev/kmem",
            "/etc/cron.d",
            "/etc/crontab",
            "/etc/docker",
            "/etc/kubernetes",
            "/etc/pam.d",
            "/etc/passwd",
            "/etc/shadow",
            "/etc/group",
            "/etc/gshadow",
            "/etc/ssh",
            "/etc/sudoers",
            "/etc/sudoers.d",
            "/etc/systemd",
            "/usr/lib/systemd",
            "/var/lib/containerd",
            "/var/lib/docker",
            "/var/lib/kubelet",
            "/var/spool/cron");

    /** Programs that are there to watch the host; they need to read what they watch. */
    private static final List<String> MONITORS = List.of(
            "agent",
            "alloy",
            "beat",
            "cadvisor",
            "collector",
            "dozzle",
            "exporter",
            "fluent",
            "glances",
            "monitor",
            "netdata",
            "promtail",
            "scope",
            "telegraf",
            "vector",
            "zabbix");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-sensitive-host-path",
                        Severity.WARNING,
                        Family.COMPOSE_VOLUMES,
                        "A system folder of the host mounted into a service")
                .because(
                        "Whoever gets into the container can read or change the host through such a mount: its accounts,"
                                + " keys, jobs and devices. Mount the one file or folder that the service needs, read-only if it can"
                                + " be. Programs that watch the host may read it with `ro`.")
                .example("""
                        services:
                          backup:
                            image: acme/backup:1.4
                            volumes:
                              - /etc:/backup/etc
                        """, """
                        services:
                          backup:
                            image: acme/backup:1.4
                            volumes:
                              - /etc/acme:/backup/etc:ro
                        """)
                .standsFor(Peer.KICS, "1c1325ff");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream().flatMap(ComposeNoSensitiveHostPath::check);
    }

    private static Stream<Finding> check(Service service) {
        return service.volumes().stream()
                .filter(volume -> volume.type() == ServiceVolume.Type.BIND
                        && isSensitive(plain(volume.source().shown()))
                        && !(volume.readOnly() && watchesTheHost(service)))
                .map(volume -> Finding.at(
                        volume.source().span(),
                        "`" + volume.source() + "` belongs to the host's own system; mount only the part that `"
                                + service.name() + "` needs"
                                + (volume.readOnly() ? "" : ", with `ro` if it only reads")));
    }

    private static boolean isSensitive(String path) {
        return FOLDERS.contains(path) || TREES.stream().anyMatch(tree -> Paths.within(tree, path));
    }

    private static boolean watchesTheHost(Service service) {
        String image = service.image().flatMap(ImageName::publicName).orElse("");
        return MONITORS.stream().anyMatch(image::contains);
    }

    private static String plain(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
