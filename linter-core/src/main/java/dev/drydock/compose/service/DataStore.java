package dev.drydock.compose.service;

import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.text.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A public image that keeps state, and what is known of it. Nothing is said of images that are not in the table.
 *
 * @param product what runs in it; images of the same product have the same protocol, but maybe other folders
 * @param keeps whether losing its state loses data
 * @param folders where a mount keeps its data, the usual place first; a mount above one of them does not, as most of these
 *     images declare the folder as a volume of its own. Of a version that is not known, the folders of all versions
 * @param settings variables and options (which begin with a dash) that move the data to another folder
 * @param ports that it listens on unless it is told otherwise, the one for its clients first
 */
public record DataStore(String product, Keeps keeps, List<String> folders, List<String> settings, List<Integer> ports) {
    /** What is lost with the state of a store. */
    public enum Keeps {
        /** Data that no one else has. */
        DATA,
        /** What can be missed or made anew: caches, measurements. */
        REPLACEABLE
    }

    /**
     * Product, images (with {@code *} for any text), major versions ({@code -17}, {@code 18-} or {@code *}), what is kept,
     * folders, settings and ports; {@code -} stands for nothing. Folders and ports are those of {@code docker image
     * inspect --format '{{.Config.Volumes}} {{.Config.ExposedPorts}}' IMAGE} and of the images' own pages. Where the
     * version is not known, the first row is the one that messages speak of.
     */
    private static final List<Row> TABLE = """
            postgres postgres,postgis/postgis,timescale/timescaledb,pgvector/pgvector 18- data /var/lib/postgresql,/var/lib/postgresql/*/docker PGDATA 5432
            postgres postgres,postgis/postgis,timescale/timescaledb,pgvector/pgvector -17 data /var/lib/postgresql/data PGDATA 5432
            postgres ankane/pgvector,citusdata/citus,debezium/postgres,supabase/postgres,tensorchord/pgvecto-rs * data /var/lib/postgresql/data PGDATA 5432
            postgres timescale/timescaledb-ha * data /home/postgres/pgdata/data,/home/postgres/pgdata PGDATA 5432
            postgres bitnami*/postgresql,bitnami*/postgresql-repmgr * data /bitnami/postgresql,/bitnami/postgresql/data,/bitnami POSTGRESQL_DATA_DIR 5432
            mysql mysql,mariadb,percona,mysql/mysql-server,mariadb/server,percona/percona-server * data /var/lib/mysql --datadir 3306
            mysql container-registry.oracle.com/mysql/* * data /var/lib/mysql --datadir 3306
            mysql bitnami*/mysql * data /bitnami/mysql,/bitnami/mysql/data,/bitnami MYSQL_DATA_DIR 3306
            mysql bitnami*/mariadb,bitnami*/mariadb-galera * data /bitnami/mariadb,/bitnami/mariadb/data,/bitnami MARIADB_DATA_DIR 3306
            mysql *linuxserver/mariadb * data /config - 3306
            mongo mongo,percona/percona-server-mongodb * data /data/db --dbpath 27017
            mongo mongodb/mongodb-community-server,mongodb/mongodb-enterprise-server * data /data/db --dbpath 27017
            mongo bitnami*/mongodb,bitnami*/mongodb-sharded * data /bitnami/mongodb,/bitnami/mongodb/data/db,/bitnami/mongodb/data,/bitnami MONGODB_DATA_DIR 27017
            redis redis,valkey/valkey,valkey,redis/redis-stack,redis/redis-stack-server,eqalpha/keydb * replaceable /data --dir 6379
            redis docker.dragonflydb.io/dragonflydb/dragonfly * replaceable /data --dir 6379
            redis bitnami*/redis * replaceable /bitnami/redis/data,/bitnami/redis,/bitnami REDIS_DATA_DIR 6379
            redis bitnami*/valkey * replaceable /bitnami/valkey/data,/bitnami/valkey,/bitnami VALKEY_DATA_DIR 6379
            memcached memcached,bitnami*/memcached * replaceable - - 11211
            minio minio/minio,quay.io/minio/minio * data /data MINIO_VOLUMES,server 9000,9001
            minio bitnami*/minio * data /bitnami/minio/data,/bitnami/minio,/bitnami,/data MINIO_DATA_DIR 9000,9001
            kafka apache/kafka,apache/kafka-native * data /var/lib/kafka/data,/tmp/kraft-combined-logs,/tmp/kafka-logs KAFKA_LOG_DIRS,KAFKA_LOG_DIR 9092
            kafka confluentinc/cp-kafka,confluentinc/cp-server,confluentinc/confluent-local * data /var/lib/kafka/data,/tmp/kraft-combined-logs KAFKA_LOG_DIRS,KAFKA_LOG_DIR 9092
            kafka bitnami*/kafka * data /bitnami/kafka,/bitnami/kafka/data,/bitnami KAFKA_CFG_LOG_DIRS,KAFKA_CFG_LOG_DIR 9092
            kafka wurstmeister/kafka * data /kafka KAFKA_LOG_DIRS 9092
            redpanda redpandadata/redpanda,docker.redpanda.com/redpandadata/redpanda,vectorized/redpanda * data /var/lib/redpanda/data - 9092,8081,8082,9644
            zookeeper zookeeper * data /data,/datalog ZOO_DATA_DIR 2181
            zookeeper confluentinc/cp-zookeeper * data /var/lib/zookeeper/data,/var/lib/zookeeper/log,/var/lib/zookeeper ZOOKEEPER_DATA_DIR 2181
            zookeeper bitnami*/zookeeper * data /bitnami/zookeeper,/bitnami/zookeeper/data,/bitnami ZOO_DATA_DIR 2181
            elasticsearch elasticsearch,docker.elastic.co/elasticsearch/elasticsearch* * data /usr/share/elasticsearch/data,/usr/share/elasticsearch path.data 9200,9300
            elasticsearch bitnami*/elasticsearch * data /bitnami/elasticsearch/data,/bitnami/elasticsearch,/bitnami ELASTICSEARCH_DATA_DIR_LIST 9200,9300
            opensearch opensearchproject/opensearch * data /usr/share/opensearch/data,/usr/share/opensearch path.data 9200,9300,9600
            opensearch bitnami*/opensearch * data /bitnami/opensearch/data,/bitnami/opensearch,/bitnami OPENSEARCH_DATA_DIR_LIST 9200,9300
            solr solr * data /var/solr,/var/solr/data SOLR_HOME,SOLR_DATA_HOME 8983
            meilisearch getmeili/meilisearch * data /meili_data,/meili_data/data.ms MEILI_DB_PATH,--db-path 7700
            qdrant qdrant/qdrant * data /qdrant/storage QDRANT__STORAGE__STORAGE_PATH 6333,6334
            clickhouse clickhouse,clickhouse/clickhouse-server,yandex/clickhouse-server * data /var/lib/clickhouse - 8123,9000,9009
            clickhouse bitnami*/clickhouse * data /bitnami/clickhouse,/bitnami/clickhouse/data,/bitnami - 8123,9000
            cassandra cassandra * data /var/lib/cassandra,/var/lib/cassandra/data - 9042,7000
            cassandra bitnami*/cassandra * data /bitnami/cassandra,/bitnami/cassandra/data,/bitnami CASSANDRA_DATA_DIR 9042
            scylla scylladb/scylla * data /var/lib/scylla,/var/lib/scylla/data - 9042
            cockroach cockroachdb/cockroach * data /cockroach/cockroach-data --store 26257,8080
            rabbitmq rabbitmq * data /var/lib/rabbitmq,/var/lib/rabbitmq/mnesia RABBITMQ_MNESIA_BASE,RABBITMQ_MNESIA_DIR 5672,15672,5671,15692
            rabbitmq bitnami*/rabbitmq * data /bitnami/rabbitmq/mnesia,/bitnami/rabbitmq,/bitnami RABBITMQ_MNESIA_BASE,RABBITMQ_MNESIA_DIR 5672,15672
            influxdb influxdb 2-2 data /var/lib/influxdb2 INFLUXD_BOLT_PATH,INFLUXD_ENGINE_PATH,--bolt-path,--engine-path 8086
            influxdb influxdb -1 data /var/lib/influxdb,/var/lib/influxdb/data INFLUXDB_DATA_DIR 8086
            influxdb influxdb 3- data /var/lib/influxdb3,/var/lib/influxdb3/data --data-dir,INFLUXDB3_DB_DIR 8181
            neo4j neo4j * data /data NEO4J_dbms_directories_data,NEO4J_server_directories_data 7687,7474,7473
            mssql mcr.microsoft.com/mssql/server,mcr.microsoft.com/azure-sql-edge * data /var/opt/mssql,/var/opt/mssql/data MSSQL_DATA_DIR 1433
            oracle gvenzl/oracle-xe,gvenzl/oracle-free,container-registry.oracle.com/database/* * data /opt/oracle/oradata - 1521,5500
            couchdb couchdb * data /opt/couchdb/data - 5984
            couchdb bitnami*/couchdb * data /bitnami/couchdb,/bitnami - 5984
            arangodb arangodb,arangodb/arangodb * data /var/lib/arangodb3 --database.directory 8529
            rethinkdb rethinkdb * data /data -d,--directory 28015,8080,29015
            couchbase couchbase * data /opt/couchbase/var - 8091,11210
            etcd bitnami*/etcd * data /bitnami/etcd,/bitnami/etcd/data,/bitnami ETCD_DATA_DIR 2379,2380
            etcd quay.io/coreos/etcd,gcr.io/etcd-development/etcd,*/coreos/etcd * data /var/lib/etcd,/etcd-data,/default.etcd ETCD_DATA_DIR,--data-dir 2379,2380
            consul consul,hashicorp/consul * replaceable /consul/data -data-dir 8500,8600,8300
            vault vault,hashicorp/vault * data /vault/file,/vault/data,/vault - 8200
            nexus sonatype/nexus3 * data /nexus-data - 8081
            gitea gitea/gitea,docker.gitea.com/gitea * data /data,/var/lib/gitea GITEA_WORK_DIR,GITEA__repository__ROOT 3000,22
            registry registry * data /var/lib/registry REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY 5000
            prometheus prom/prometheus,quay.io/prometheus/prometheus * replaceable /prometheus --storage.tsdb.path 9090
            grafana grafana/grafana,grafana/grafana-oss,grafana/grafana-enterprise * replaceable /var/lib/grafana GF_PATHS_DATA 3000
            loki grafana/loki * replaceable /loki - 3100
            """.lines().map(Row::of).toList();

    public DataStore {
        folders = List.copyOf(folders);
        settings = List.copyOf(settings);
        ports = List.copyOf(ports);
    }

    /** The store that a service runs, if it runs an image as it is and for its server; one that is built may be anything. */
    public static Optional<DataStore> of(Service service) {
        return service.build().isPresent() || StoreClient.isRunBy(service)
                ? Optional.empty()
                : service.image().flatMap(DataStore::of);
    }

    /** The store that is in an image; its tag need not be known. */
    public static Optional<DataStore> of(ImageName image) {
        String tag = image.reference().map(ImageReference::tag).orElse("");
        return image.publicName().flatMap(name -> of(name, major(tag)));
    }

    private static Optional<DataStore> of(String name, OptionalInt version) {
        return TABLE.stream()
                .filter(row -> row.isOf(name) && row.versions().fit(version))
                .map(Row::store)
                .reduce((one, other) -> new DataStore(
                        one.product,
                        one.keeps,
                        union(one, other, DataStore::folders),
                        union(one, other, DataStore::settings),
                        union(one, other, DataStore::ports)));
    }

    private static <T> List<T> union(DataStore one, DataStore other, Function<DataStore, List<T>> part) {
        return Stream.concat(part.apply(one).stream(), part.apply(other).stream())
                .distinct()
                .toList();
    }

    /** Whether a mount at a path of the container keeps the data, as long as no setting moves it. */
    public boolean keepsDataIn(String path) {
        return folders.stream().anyMatch(folder -> glob(folder).matcher(path).matches());
    }

    /** The folder to mount something at. */
    public Optional<String> folder() {
        return folders.stream().findFirst();
    }

    /** Whether other versions or builds of the product keep their data there, but this one does not. */
    public boolean isFolderOfAnother(String path) {
        return !keepsDataIn(path)
                && TABLE.stream()
                        .map(Row::store)
                        .anyMatch(other -> other.product.equals(product) && other.keepsDataIn(path));
    }

    /** The major version that a tag speaks of; {@code 2.17-pg16} is one of PostgreSQL 16. */
    private static OptionalInt major(String tag) {
        Matcher version = Pattern.compile("(?:^|.*-)pg(\\d{1,2})\\b.*|v?(\\d{1,4})(?!\\d).*")
                .matcher(tag);
        if (!version.matches()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(version.group(1) != null ? version.group(1) : version.group(2)));
    }

    private static Pattern glob(String text) {
        return Pattern.compile("\\Q" + text.replace("*", "\\E[^/]*\\Q") + "\\E");
    }

    /** Major versions from one to another. */
    private record Versions(int first, int last) {
        static Versions of(String text) {
            Matcher range = Pattern.compile("(\\d*)-(\\d*)").matcher(text);
            return range.matches()
                    ? new Versions(bound(range.group(1), 0), bound(range.group(2), Integer.MAX_VALUE))
                    : new Versions(0, Integer.MAX_VALUE);
        }

        private static int bound(String digits, int open) {
            return digits.isEmpty() ? open : Integer.parseInt(digits);
        }

        /** A version that is not known may be any. */
        boolean fit(OptionalInt version) {
            return version.isEmpty() || version.getAsInt() >= first && version.getAsInt() <= last;
        }
    }

    private record Row(Set<Pattern> images, Versions versions, DataStore store) {
        static Row of(String line) {
            String[] cells = line.split(" ", -1);
            return new Row(
                    list(cells[1]).map(DataStore::glob).collect(Collectors.toUnmodifiableSet()),
                    Versions.of(cells[2]),
                    new DataStore(
                            cells[0],
                            cells[3].equals("data") ? Keeps.DATA : Keeps.REPLACEABLE,
                            list(cells[4]).toList(),
                            list(cells[5]).toList(),
                            list(cells[6]).map(Integer::valueOf).toList()));
        }

        private static Stream<String> list(String cell) {
            return cell.equals("-") ? Stream.empty() : Stream.of(cell.split(",", -1));
        }

        boolean isOf(String image) {
            return images.stream().anyMatch(pattern -> pattern.matcher(image).matches());
        }
    }
}
