package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.Service;
import dev.drydock.compose.model.ServiceVolume;
import dev.drydock.rule.Family;
import dev.drydock.rule.Finding;
import dev.drydock.rule.Rule;
import dev.drydock.rule.RuleInfo;
import dev.drydock.rule.SecretFiles;
import dev.drydock.rule.Severity;
import dev.drydock.text.Paths;
import java.util.List;
import java.util.stream.Stream;

/** Flags files with credentials that are mounted as volumes, where Compose has secrets for them. */
public final class ComposeNoSecretVolume implements Rule<ComposeFile> {
    private static final List<String> SECRET_FOLDERS = List.of("/run/secrets", "/var/run/secrets");

    @Override
    public RuleInfo info() {
        return RuleInfo.of(
                        "compose-no-secret-volume",
                        Severity.INFO,
                        Family.COMPOSE_VOLUMES,
                        "A file with credentials mounted as a volume")
                .because(
                        "A secret says what it is: it is mounted read-only under `/run/secrets`, only into the services that"
                                + " list it, and a swarm or a vault can stand in for the file later. Declare it under the top-level"
                                + " `secrets` and list it in `secrets` of the service.")
                .example("""
                        services:
                          web:
                            image: nginx:1.27
                            volumes:
                              - ./server.key:/etc/nginx/server.key:ro
                        """, """
                        services:
                          web:
                            image: nginx:1.27
                            secrets:
                              - source: server-key
                                target: /etc/nginx/server.key
                        secrets:
                          server-key:
                            file: ./server.key
                        """);
    }

    @Override
    public Stream<Finding> check(ComposeFile file) {
        return file.services().stream()
                .map(Service::volumes)
                .flatMap(volumes -> volumes.stream()
                        .filter(volume -> volume.source().isKnown() && isSecret(volume))
                        .map(volume -> Finding.at(
                                volume.source().span(),
                                "`" + volume.source() + "` holds credentials; give it to the service through `secrets`"
                                        + " instead of `volumes`")));
    }

    private static boolean isSecret(ServiceVolume volume) {
        boolean named = volume.type() == ServiceVolume.Type.VOLUME;
        return (named || volume.type() == ServiceVolume.Type.BIND)
                && !volume.source().isEmpty()
                && (!named && SecretFiles.isSecret(volume.source().shown())
                        || SECRET_FOLDERS.stream()
                                .anyMatch(folder ->
                                        Paths.within(folder, volume.target().shown())));
    }
}
