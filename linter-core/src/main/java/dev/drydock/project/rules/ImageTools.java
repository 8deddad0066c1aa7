package dev.drydock.project.rules;

import dev.drydock.compose.model.ImageName;
import dev.drydock.dockerfile.image.Glob;
import dev.drydock.text.ImageReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which of the tools that health checks call public images are known to lack. Nothing is said of other images. */
final class ImageTools {
    /** Stands for all tools, the shell included: the image holds little but its own program. */
    private static final String ALL = "sh,bash,curl,wget,nc,mongo,mysql,mysqladmin";

    /**
     * Image, tag (both with {@code *} for any text) and what is missing; the first row that fits holds. Alpine and BusyBox
     * have {@code wget} and {@code nc}, the slim images of Debian have neither; MariaDB 11 renamed MySQL's programs, MongoDB 6
     * has dropped its old shell.
     */
    private static final List<Row> TABLE = """
            alpine * bash,curl
            busybox * bash,curl
            caddy * bash,curl
            cloudflare/cloudflared * all
            containrrr/watchtower * all
            debian * curl,wget,nc
            gcr.io/distroless/* *debug* bash,curl
            gcr.io/distroless/* * all
            golang *alpine* bash,curl
            mariadb 5* curl,wget,nc
            mariadb 10* curl,wget,nc
            mariadb * curl,wget,nc,mysql,mysqladmin
            memcached *alpine* bash,curl
            memcached * curl,wget,nc
            mongo 3* curl,wget,nc
            mongo 4* curl,wget,nc
            mongo 5* curl,wget,nc
            mongo * curl,wget,nc,mongo
            mysql * wget,nc
            nats *alpine* bash,curl
            nats * all
            node *alpine* bash,curl
            node *slim* curl,wget,nc
            ollama/ollama * curl,wget,nc
            portainer/portainer-ce *alpine* bash,curl
            portainer/portainer-ce * all
            postgres *alpine* curl
            postgres * curl,wget,nc
            prom/alertmanager * bash,curl
            prom/node-exporter * bash,curl
            prom/prometheus * bash,curl
            python *alpine* bash,curl
            python *slim* curl,wget,nc
            qdrant/qdrant * curl,wget,nc
            quay.io/keycloak/keycloak 2* curl,wget,nc
            quay.io/prometheus/alertmanager * bash,curl
            quay.io/prometheus/node-exporter * bash,curl
            quay.io/prometheus/prometheus * bash,curl
            rabbitmq * curl
            redis *alpine* bash,curl
            redis * curl,wget,nc
            registry * bash,curl
            ruby *alpine* bash,curl
            ruby *slim* curl,wget,nc
            traefik * bash,curl
            ubuntu * curl,wget,nc
            valkey/valkey *alpine* bash,curl
            valkey/valkey * curl,wget,nc
            """.lines().map(Row::of).toList();

    private ImageTools() {}

    private record Row(Glob image, Glob tag, Set<String> missing) {
        static Row of(String line) {
            String[] cells = line.split(" ", -1);
            String tools = cells[2].equals("all") ? ALL : cells[2];
            return new Row(new Glob(cells[0]), new Glob(cells[1]), Set.of(tools.split(",", -1)));
        }

        boolean isOf(String name) {
            return image.matches(name);
        }

        boolean fits(String version) {
            return tag.matches(version);
        }
    }

    /** The tools that something knows about. */
    static boolean isKnown(String tool) {
        return List.of(ALL.split(",", -1)).contains(tool);
    }

    /** What an image lacks; if its tag is not known, what it lacks whatever the tag is. */
    static Set<String> missing(ImageName image) {
        Optional<String> tag = image.reference().map(ImageReference::tag);
        return image.publicName().map(name -> missing(name, tag)).orElse(Set.of());
    }

    private static Set<String> missing(String name, Optional<String> tag) {
        List<Set<String>> rows = TABLE.stream()
                .filter(row -> row.isOf(name)
                        && tag.filter(version -> !row.fits(version)).isEmpty())
                .map(Row::missing)
                .toList();
        if (rows.isEmpty()) {
            return Set.of();
        }
        var missing = new HashSet<>(rows.get(0));
        if (tag.isEmpty()) {
            rows.forEach(missing::retainAll);
        }
        return missing;
    }
}
