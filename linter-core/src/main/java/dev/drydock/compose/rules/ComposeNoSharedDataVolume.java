package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.compose.service.DataStore;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Peer;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Flags named volumes that more than one service writes to. */
public final class ComposeNoSharedDataVolume implements Rule<ComposeFile> {
    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-shared-data-volume",
                        Severity.INFO,
                        Family.COMPOSE_VOLUMES,
                        "A volume that several services write to")
                .because(
                        "Programs that do not expect it overwrite each other's files, and two databases on one folder break"
                                + " it. Services of one image are"
                                + " expected to know of each other. Give each service its own volume, or mount it with `ro` where a service only reads.")
                .example("""
                        services:
                          editor:
                            image: acme/editor:1.4
                            volumes:
                              - pages:/srv/pages
                          web:
                            image: nginx:1.27
                            volumes:
                              - pages:/usr/share/nginx/html
                        volumes:
                          pages:
                        """, """
                        services:
                          editor:
                            image: acme/editor:1.4
                            volumes:
                              - pages:/srv/pages
                          web:
                            image: nginx:1.27
                            volumes:
                              - pages:/usr/share/nginx/html:ro
                        volumes:
                          pages:
                        """)
                .standsFor(Peer.KICS, "8c978947");
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        Map<String, Service> first = new LinkedHashMap<>();
        Map<String, Finding> found = new LinkedHashMap<>();
        for (Service service : file.services()) {
            for (ServiceVolume volume : service.volumes()) {
                if (isWritten(volume)) {
                    String name = volume.source().shown();
                    Service other = first.putIfAbsent(name, service);
                    if (other != null && !isSameProgram(other, service)) {
                        found.putIfAbsent(name, finding(volume, other, service));
                    }
                }
            }
        }
        return found.values().stream();
    }

    /** Whether both run the same image, and it is no data store, so that it expects to share with its like. */
    private static boolean isSameProgram(Service one, Service other) {
        return one.name().equals(other.name())
                || Stream.of("image", "build")
                                .allMatch(key -> one.section()
                                        .node(key)
                                        .equals(other.section().node(key)))
                        && DataStore.of(one).isEmpty();
    }

    private static boolean isWritten(ServiceVolume volume) {
        return volume.type() == ServiceVolume.Type.VOLUME
                && !volume.isAnonymous()
                && !volume.readOnly()
                && volume.source().isKnown();
    }

    private static Finding finding(ServiceVolume volume, Service one, Service other) {
        return Finding.at(
                volume.source().span(),
                "`" + one.name() + "` and `" + other.name() + "` both write to the volume `" + volume.source()
                        + "`; give each its own, or mount it with `ro` where it is only read");
    }
}
