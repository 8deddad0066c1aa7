package dev.drydock.compose.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.testing.RuleTester;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposePersistentDataTest {
    private final RuleTester<ComposeFile> rule = RuleTester.compose(new ComposePersistentData());

    @Test
    void reportsAStoreWithoutAMountForItsData() {
        rule.reports("""
                services:
                  db:
                  #^ `db` mounts nothing at `/var/lib/postgresql/data`, where `postgres:17.2` keeps its data; mount a named...
                    image: postgres:17.2
                    volumes:
                      - ./init:/docker-entrypoint-initdb.d:ro
                      - backups:/backups
                """).withoutFix();
    }

    @Test
    void reportsWhatASettingMovesElsewhere() {
        rule.reports("""
                services:
                  db:
                  #^ `db` mounts nothing at `/pg`, where `postgres` keeps its data; mount a named volume there
                    image: postgres:${TAG}
                    environment:
                      PGDATA: /pg
                """);
    }

    @Test
    void reportsACacheThatIsToldToKeepItsData() {
        rule.reports("""
                services:
                  queue:
                  #~~~^ `queue` mounts nothing at `/data`, where `redis:7.4` keeps its data; mount a named volume there
                    image: redis:7.4
                    command: redis-server --appendonly yes
                """);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres:17, command: [postgres, -c, log_statement=all]}",
                "{image: postgres:17, command: -c shared_preload_libraries=pg_cron}",
                "{image: postgres:17, command: sh -c 'docker-entrypoint.sh postgres & until pg_isready; do sleep 1; done'}",
                "{image: mongo:7, command: --replSet rs0}",
                "{image: postgres:17, restart: 'no'}"
            })
    void knowsAServerWithItsCommand(String service) {
        rule.reports("services:\n  db: " + service + "\n  #^ `db` mounts nothing...\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{image: postgres:17, volumes: [data:/var/lib/postgresql/data]}",
                "{image: postgres:17, volumes: [./data:/var/lib/postgresql/data/]}",
                "{image: postgres:17, volumes: [/var/lib/postgresql/data]}",
                "{image: postgres:17, volumes: ['${DATA}:/var/lib/postgresql/data']}",
                "{image: postgres:17, volumes: [{type: volume, source: data, target: /var/lib/postgresql/data}]}",
                "{image: postgres:17, volumes: [data:/pg], environment: [PGDATA=/pg/17]}",
                "{image: postgres:17, environment: {PGDATA: $WHERE}}",
                "{image: postgres:17, volumes: [data:$WHERE]}",
                "{image: postgres:17, volumes_from: [data]}",
                "{image: postgres:17, tmpfs: /var/lib/postgresql/data}",
                "{image: postgres:17, tmpfs: ['/var/lib/postgresql/data:rw,size=1g']}",
                "{image: postgres:17, profiles: [test]}",
                "{image: postgres:17, extends: {file: base.yaml, service: db}}",
                "{image: postgres:17, build: .}",
                "{image: mongo, command: 'mongod --dbpath=/srv/mongo', volumes: [data:/srv/mongo]}",
                "{image: mongo, command: [mongod, --dbpath, /srv/mongo], volumes: [data:/srv]}",
                "{image: minio/minio, command: 'server --console-address :9001 /export', volumes: [data:/export]}",
                "{image: minio/minio, entrypoint: sh, command: -c 'mkdir -p /s3/a && minio server /s3', volumes: [s3:/s3]}",
                "{image: minio/minio, command: 'server http://minio{1...4}/data{1...2}', volumes: [s3:/data1]}",
                "{image: redis:7.4}",
                "{image: postgres:17, command: [psql, -h, db, -U, postgres, -f, /init.sql]}",
                "{image: postgres:17, command: 'bash -c \"pg_dump -h db > /dump\"'}",
                "{image: postgres:17, entrypoint: [sh, -c, 'until pg_isready -h db; do sleep 1; done; psql -h db']}",
                "{image: mongo:7, entrypoint: [bash, -c], command: [\"sleep 5\\nmongosh --host db --eval 'rs.initiate()'\"]}",
                "{image: apache/kafka:4.0.0, command: '/opt/kafka/bin/kafka-topics.sh --create --topic a'}",
                "{image: postgres:17, command: /migrate.sh, restart: 'no'}",
                "{image: redis:7.4, command: [--appendonly, 'no']}",
                "{image: memcached:1.6}",
                "{image: nginx:1.27}",
                "{image: $IMAGE}",
            })
    void acceptsDataThatIsKeptOrMayGo(String service) {
        rule.accepts("services:\n  db: " + service + "\n");
    }

    @Test
    void leavesTestsAlone() {
        rule.accepts("services:\n  test-db:\n    image: mysql:8.4\n");
    }

    @Test
    void leavesAWrongPathToItsOwnRule() {
        rule.accepts(Map.of("compose.yaml", """
                services:
                  db:
                    image: mysql:8.4
                    volumes:
                      - db-data:/var/lib/postgresql/data
                """));
    }
}
