package dev.drydock.dockerfile.image;

import dev.drydock.text.ImageReference;
import dev.drydock.text.OfficialImages;
import java.util.List;

/**
 * What is known of public images: which user they start as, and that a name is one of an official image. Nothing is said
 * of images that are not in the tables.
 *
 * <p>The user of an image is {@code docker image inspect --format '{{.Config.User}}' IMAGE}; where that is empty it is
 * root. An image "steps down" if it starts as root and its entry point runs the service as another user.
 */
public final class KnownImages {
    /** The user that a container of an image starts as. */
    public enum StartsAs {
        ROOT,
        /** An account without privileges, at the latest when its entry point has prepared the container. */
        UNPRIVILEGED_BY_ENTRYPOINT,
        UNPRIVILEGED,
        UNKNOWN
    }

    private record Row(Glob name, Glob tag, StartsAs user) {
        static Row of(String line) {
            String[] cells = line.split(" +", -1);
            StartsAs user = switch (cells[2]) {
                case "root" -> StartsAs.ROOT;
                case "steps-down" -> StartsAs.UNPRIVILEGED_BY_ENTRYPOINT;
                default -> StartsAs.UNPRIVILEGED;
            };
            return new Row(new Glob(cells[0]), new Glob(cells[1]), user);
        }

        boolean fits(String image, String version) {
            return name.matches(image) && tag.matches(version);
        }
    }

    /** Image, tag (both with {@code *} for any text) and user; the first row that fits holds. */
    private static final List<Row> USERS = """
            adminer * other
            api-firewall * other
            cassandra * steps-down
            elasticsearch * other
            emqx * other
            fluentd * other
            groovy * other
            haproxy * other
            irssi * other
            jetty * other
            kibana * other
            kong * other
            lightstreamer * other
            logstash * other
            mariadb * steps-down
            memcached * other
            mongo * steps-down
            mysql * steps-down
            neo4j * steps-down
            notary * other
            odoo * other
            open-liberty * other
            percona * other
            postgres * steps-down
            rabbitmq * steps-down
            redis * steps-down
            rocket.chat * other
            solr * other
            sonarqube * other
            spark * other
            storm * steps-down
            valkey * steps-down
            varnish * other
            websphere-liberty * other
            zookeeper * steps-down
            amazon/aws-lambda-* * other
            apache/airflow * other
            apache/druid * other
            apache/hive * other
            apache/kafka * other
            apache/nifi * other
            apache/spark * other
            apache/spark-py * other
            apache/superset * other
            apache/tika * other
            apache/zeppelin * other
            bitnami/* * other
            bitnamilegacy/* * other
            bitnamisecure/* * other
            cgr.dev/*/chainguard-base * root
            cgr.dev/*/wolfi-base * root
            cgr.dev/* * other
            cimg/* * other
            circleci/* * other
            codercom/code-server * other
            confluentinc/cp-* * other
            curlimages/curl * other
            dhi.io/* *-dev* root
            dhi.io/* * other
            docker.elastic.co/elasticsearch/elasticsearch* * other
            docker.elastic.co/kibana/kibana* * other
            docker.elastic.co/logstash/logstash* * other
            docker.n8n.io/n8nio/n8n * other
            fluent/fluentd * other
            gcr.io/distroless/* *nonroot* other
            gcr.io/distroless/* * root
            ghcr.io/actions/actions-runner * other
            ghcr.io/nginx/nginx-unprivileged * other
            gitpod/workspace-* * other
            grafana/grafana * other
            grafana/grafana-enterprise * other
            grafana/grafana-oss * other
            grafana/loki * other
            grafana/tempo * other
            homebrew/brew * other
            jboss/* * other
            jenkins/agent * other
            jenkins/inbound-agent * other
            jenkins/jenkins * other
            jupyter/* * other
            mcr.microsoft.com/dotnet/* *chiseled* other
            mcr.microsoft.com/dotnet/* *distroless* other
            mcr.microsoft.com/dotnet/* *nanoserver* other
            mcr.microsoft.com/dotnet/* * root
            mcr.microsoft.com/mssql/server * other
            mcr.microsoft.com/windows/nanoserver * other
            n8nio/n8n * other
            nginxinc/nginx-unprivileged * other
            openpolicyagent/opa * other
            opensearchproject/opensearch * other
            opensearchproject/opensearch-dashboards * other
            oryd/* * other
            pgvector/pgvector * steps-down
            postgis/postgis * steps-down
            prom/alertmanager * other
            prom/node-exporter * other
            prom/prometheus * other
            prom/pushgateway * other
            public.ecr.aws/lambda/* * other
            quay.io/jupyter/* * other
            quay.io/keycloak/keycloak * other
            quay.io/prometheus/alertmanager * other
            quay.io/prometheus/node-exporter * other
            quay.io/prometheus/prometheus * other
            quay.io/sclorg/* * other
            quay.io/wildfly/wildfly * other
            registry.access.redhat.com/ubi*/ubi* * root
            registry.access.redhat.com/ubi*/* * other
            registry.redhat.io/ubi*/ubi* * root
            registry.redhat.io/ubi*/* * other
            selenium/* * other
            sonatype/nexus3 * other
            timescale/timescaledb* * steps-down
            trinodb/trino * other
            """.lines().map(Row::of).toList();

    private KnownImages() {}

    /** Whether an image of this name is in Docker's own library. */
    public static boolean isOfficial(String name) {
        return OfficialImages.contains(name);
    }

    /**
     * The user that containers of an image start as.
     *
     * @param name as {@link ImageReference#publicName} gives it
     * @param tag empty if there is none
     */
    public static StartsAs startsAs(String name, String tag) {
        return USERS.stream()
                .filter(row -> row.fits(name, tag))
                .map(Row::user)
                .findFirst()
                .orElse(isOfficial(name) ? StartsAs.ROOT : StartsAs.UNKNOWN);
    }
}
